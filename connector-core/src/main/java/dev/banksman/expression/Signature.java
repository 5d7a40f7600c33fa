package dev.banksman.expression;

import java.util.ArrayList;
import java.util.List;

/** Reads what CEL writes about calls, such as {@code (list(int), string)} and {@code _<_}. */
final class Signature {

    private Signature() {}

    /** The types between the outer parentheses; those of a method's target stand before a dot. */
    static List<String> split(String signature) {
        List<String> types = new ArrayList<>();
        StringBuilder type = new StringBuilder();
        int depth = 0;
        for (char c : inner(signature).toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                types.add(type.toString().strip());
                type.setLength(0);
            } else {
                type.append(c);
            }
        }
        if (!type.isEmpty()) {
            types.add(type.toString().strip());
        }
        return types;
    }

    private static String inner(String signature) {
        int method = signature.indexOf(".(");
        String flat =
                method < 0
                        ? signature
                        : "("
                                + signature.substring(0, method)
                                + ", "
                                + signature.substring(method + 2);
        return flat.startsWith("(") ? flat.substring(1, flat.length() - 1) : flat;
    }

    /** An operator as people write it. */
    static String operator(String function) {
        return function.startsWith("@") ? function.substring(1) : function.replace("_", "");
    }
}
