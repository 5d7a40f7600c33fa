package dev.banksman.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.util.regex.Pattern;

/** The types of the language, and how they are called when speaking to a person. */
final class Types {

    static final CelType TEXT = NullableType.create(SimpleType.STRING);
    static final CelType NUMBER = NullableType.create(SimpleType.DOUBLE);
    static final CelType COUNT = SimpleType.INT;
    static final CelType TRUTH = SimpleType.BOOL;
    static final CelType TIME = SimpleType.TIMESTAMP;
    static final CelType LENGTH = SimpleType.DURATION;

    /** A day without a time; CEL has none of its own. */
    static final CelType DAY = OpaqueType.create("day");

    /** Custom fields by name. */
    static final CelType FIELDS = OpaqueType.create("fields");

    private static final Pattern LIST = Pattern.compile("list\\((.*)\\)");

    private Types() {}

    static CelType listOf(CelType element) {
        return ListType.create(element);
    }

    /** A type as CEL's messages write it, in plain words. */
    static String words(String type) {
        var list = LIST.matcher(type);
        if (list.matches()) {
            return "list of " + words(list.group(1));
        }
        return switch (type) {
            case "string", "wrapper(string)" -> "text";
            case "double", "wrapper(double)" -> "number";
            case "int", "uint" -> "whole number";
            case "bool", "wrapper(bool)" -> "yes or no";
            case "google.protobuf.Timestamp", "timestamp" -> "time";
            case "google.protobuf.Duration", "duration" -> "length of time";
            case "null", "null_type" -> "null";
            case "dyn", "any" -> "field";
            case "neighbour" -> "item";
            case "fields" -> "table of fields";
            default -> type;
        };
    }

    static String withArticle(String type) {
        String words = words(type);
        return (words.startsWith("item") ? "an " : "a ") + words;
    }
}
