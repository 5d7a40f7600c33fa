package dev.banksman.app.service.rules;

import dev.banksman.config.PolicySet;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What tells whether a rule looks as it did before. A rule that looks otherwise, at more items or
 * in a louder mode, begins anew: what is already so is baseline. Other words, another grace or
 * another calendar make no new rule.
 */
final class Fingerprints {

    /** Stands for everything: the set is another one when anything in it is. */
    private static final String ALL = "*";

    private Fingerprints() {}

    /** By handle. */
    static Map<String, String> of(PolicySet policies) {
        Map<String, String> prints = new LinkedHashMap<>();
        policies.rules().forEach(rule -> prints.put(rule.handle(), hash(rule(rule))));
        prints.put(ALL, hash(everything(policies)));
        return prints;
    }

    private static String rule(Rule<?> rule) {
        return String.join(
                "\n",
                rule.policy().id(),
                rule.terms().mode().word(),
                rule.terms().params().toString(),
                scope(rule.terms().scope()));
    }

    private static String scope(Scope scope) {
        return new TreeSet<>(scope.projects())
                + "\n"
                + new TreeSet<>(scope.except())
                + "\n"
                + scope.kinds()
                + "\n"
                + scope.when().map(Object::toString).orElse("");
    }

    private static String everything(PolicySet policies) {
        StringBuilder all = new StringBuilder();
        policies.rules().forEach(rule -> all.append(rule.handle()).append(rule.terms().params()));
        policies.settings()
                .forEach(s -> all.append(s.rule()).append(s.name()).append(s.value()).append('\n'));
        all.append(sorted(policies.mapping().statuses()));
        all.append(new TreeSet<>(policies.mapping().links().blocks()));
        all.append(new TreeSet<>(policies.mapping().links().blockedBy()));
        all.append(new TreeSet<>(policies.mapping().blocked().statuses()));
        all.append(policies.mapping().blocked().flag())
                .append(policies.mapping().blocked().field());
        all.append(sorted(policies.mapping().fields().sources()));
        return all.append(policies.quietness()).toString();
    }

    private static <K extends Comparable<K>> String sorted(Map<K, ?> map) {
        return new TreeMap<>(map).toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
