package dev.banksman.app.service.config;

import dev.banksman.expression.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what the environment says of options. */
final class ConfigEnvironment {

    static final String PREFIX = "BANKSMAN_";

    /** The launcher's own. */
    private static final Set<String> OTHERS =
            Set.of("BANKSMAN_JAVA_OPTS", "BANKSMAN_JDK_PATH", "BANKSMAN_AOT");

    private ConfigEnvironment() {}

    /** What the environment says, by option; a blank variable says nothing. */
    static Map<String, Said> read(
            Map<String, String> environment, Options options, List<Complaint> complaints) {
        Map<String, String> names =
                options.all().stream().collect(Collectors.toMap(Option::variable, Option::name));
        Map<String, Said> said = new LinkedHashMap<>();
        new TreeMap<>(environment)
                .forEach(
                        (variable, value) -> {
                            String where = "environment " + variable;
                            String name = names.get(variable);
                            if (name == null) {
                                unknown(variable, names.keySet())
                                        .forEach(m -> complaints.add(new Complaint(where, m)));
                            } else if (!value.isBlank()) {
                                said.put(name, new Said(value.strip(), where));
                            }
                        });
        return said;
    }

    private static List<String> unknown(String variable, Set<String> known) {
        if (!variable.startsWith(PREFIX) || OTHERS.contains(variable)) {
            return List.of();
        }
        return List.of(
                "nothing of that name can be set"
                        + Nearest.to(variable, known)
                                .map("; did you mean %s?"::formatted)
                                .orElse("; docs/operate/configuration.md lists what can"));
    }
}
