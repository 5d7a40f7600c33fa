package dev.banksman.app.service.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of the page about configuration, from the options themselves. */
final class OptionsPage {

    private OptionsPage() {}

    /** A table for each group, in Markdown. */
    static String tables(Options options) {
        List<String> groups = options.all().stream().map(OptionsPage::group).distinct().toList();
        return groups.stream()
                .map(group -> table(group, options))
                .collect(Collectors.joining("\n"));
    }

    private static String group(Option<?> option) {
        return option.name().substring(0, option.name().indexOf('.'));
    }

    private static String table(String group, Options options) {
        List<String> lines = new ArrayList<>();
        lines.add("## " + group);
        lines.add("");
        lines.add("| key | default | allowed | meaning |");
        lines.add("|---|---|---|---|");
        options.all().stream()
                .filter(option -> group(option).equals(group))
                .map(OptionsPage::row)
                .forEach(lines::add);
        lines.add("");
        return String.join("\n", lines);
    }

    private static String row(Option<?> option) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        option.name(),
                        option.otherwise().isEmpty() ? "" : "`" + option.otherwise() + "`",
                        option.kind().allowed(),
                        option.meaning());
    }
}
