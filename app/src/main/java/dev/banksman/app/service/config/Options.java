package dev.banksman.app.service.config;

import dev.banksman.expression.Nearest;
import java.util.List;

/** All options, in the order of the page. */
record Options(List<Option<?>> all) {

    Options {
        all = List.copyOf(all);
    }

    boolean has(String name) {
        return all.stream().anyMatch(option -> option.name().equals(name));
    }

    /** Whether options have names that begin so. */
    boolean isGroup(String name) {
        return all.stream().anyMatch(option -> option.name().startsWith(name + "."));
    }

    /** What follows the name of a group. */
    List<String> below(String group) {
        return all.stream()
                .<String>map(Option::name)
                .filter(name -> name.startsWith(group + "."))
                .map(name -> name.substring(group.length() + 1))
                .toList();
    }

    /** What to say of a name that is none of them. */
    String unknown(String name) {
        List<String> names = all.stream().<String>map(Option::name).toList();
        return "unknown name \""
                + name
                + "\""
                + Nearest.to(name, names)
                        .map("; did you mean \"%s\"?"::formatted)
                        .orElse("; " + allowed(name));
    }

    private String allowed(String name) {
        String group = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
        return isGroup(group)
                ? "allowed below " + group + ": " + String.join(", ", below(group))
                : "allowed at the top: "
                        + String.join(
                                ", ",
                                all.stream()
                                        .map(o -> o.name().substring(0, o.name().indexOf('.')))
                                        .distinct()
                                        .toList());
    }
}
