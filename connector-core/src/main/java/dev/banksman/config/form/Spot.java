package dev.banksman.config.form;

import dev.banksman.expression.Expressions;
import dev.banksman.expression.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Something written at a place, and what reading it needs. */
public record Spot(Tree tree, String path, Desk desk) {

    /** Where problems go, and who reads expressions. */
    public record Desk(Problems problems, Expressions expressions) {}

    public Spot name(Tree.Entry entry) {
        String name = entry.name().matches("[\\w-]+") ? entry.name() : "\"" + entry.name() + "\"";
        return new Spot(entry.value(), path.isBlank() ? name : path + "." + name, desk);
    }

    public Spot item(int index, Tree item) {
        return new Spot(item, path + "[" + index + "]", desk);
    }

    /** The name of an entry as a thing to complain about. */
    Spot nameOnly(Tree.Entry entry) {
        Spot value = name(entry);
        return new Spot(
                new Tree.Leaf(
                        entry.place(),
                        entry.name(),
                        Tree.Sort.TEXT,
                        dev.banksman.expression.Origin.START),
                value.path(),
                desk);
    }

    public void problem(String message) {
        report(message, Optional.empty(), List.of());
    }

    /** With the words that are allowed, and the one that was probably meant. */
    public void problem(String message, String written, Collection<String> allowed) {
        report(message, Nearest.to(written, allowed), List.copyOf(allowed));
    }

    private void report(String message, Optional<String> meant, List<String> allowed) {
        desk.problems().add(new Problem(tree.place(), path, message, meant, allowed));
    }

    /** A problem, and no value. */
    <T> Optional<T> none(String message) {
        problem(message);
        return Optional.empty();
    }

    /** How a person would call what stands here. */
    String sort() {
        return switch (tree) {
            case Tree.Table table -> "a table";
            case Tree.Row row -> "a list";
            case Tree.Leaf(var place, var text, var sort, var origin) ->
                    switch (sort) {
                        case NOTHING -> "nothing";
                        case TEXT, NUMBER, TRUTH -> "\"" + shortened(text) + "\"";
                    };
        };
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
