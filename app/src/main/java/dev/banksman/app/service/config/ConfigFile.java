package dev.banksman.app.service.config;

import dev.banksman.config.form.Place;
import dev.banksman.config.form.Problems;
import dev.banksman.config.form.Tree;
import dev.banksman.config.form.TreeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code banksman.yml}: nested tables, or names with dots. */
final class ConfigFile {

    private final Options options;
    private final List<Complaint> complaints;
    private final Map<String, Said> said = new LinkedHashMap<>();

    private ConfigFile(Options options, List<Complaint> complaints) {
        this.options = options;
        this.complaints = complaints;
    }

    /** What a file says, by option. An empty one says nothing. */
    static Map<String, Said> read(
            String name, String text, Options options, List<Complaint> complaints) {
        if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
            return Map.of();
        }
        Problems problems = new Problems();
        ConfigFile file = new ConfigFile(options, complaints);
        TreeReader.read(name, text, problems).ifPresent(file::top);
        problems.all().stream()
                .map(problem -> new Complaint(problem.place().toString(), problem.message()))
                .forEach(complaints::add);
        return file.said;
    }

    private void top(Tree tree) {
        if (tree instanceof Tree.Table table) {
            table.entries().forEach(entry -> entry(entry, ""));
        } else {
            complain(tree.place(), "wants names with values, such as server.port: 8080");
        }
    }

    private void entry(Tree.Entry entry, String above) {
        String name = above + entry.name();
        if (options.has(name)) {
            value(name, entry);
        } else if (!options.isGroup(name)) {
            complain(entry.place(), options.unknown(name));
        } else if (entry.value() instanceof Tree.Table table) {
            table.entries().forEach(inner -> entry(inner, name + "."));
        } else if (!isNothing(entry.value())) {
            complain(
                    entry.place(),
                    name + " wants names below it: " + String.join(", ", options.below(name)));
        }
    }

    private void value(String name, Tree.Entry entry) {
        if (isNothing(entry.value())) {
            return;
        }
        String where = entry.value().place().toString();
        if (said.put(name, new Said(text(entry.value()), where)) != null) {
            complain(entry.place(), name + " stands here twice");
        }
    }

    private static boolean isNothing(Tree tree) {
        return tree instanceof Tree.Leaf leaf
                && (leaf.sort() == Tree.Sort.NOTHING || leaf.text().isBlank());
    }

    /** Lists with commas, tables as names with values: as the environment has them. */
    private static String text(Tree tree) {
        return switch (tree) {
            case Tree.Leaf leaf -> leaf.text().strip();
            case Tree.Row row ->
                    row.items().stream().map(ConfigFile::text).collect(Collectors.joining(","));
            case Tree.Table table ->
                    table.entries().stream()
                            .map(entry -> entry.name() + "=" + text(entry.value()))
                            .collect(Collectors.joining(","));
        };
    }

    private void complain(Place place, String message) {
        complaints.add(new Complaint(place.toString(), message));
    }
}
