package dev.banksman.config;

import dev.banksman.config.form.Key;
import dev.banksman.config.form.Place;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.Tree;
import dev.banksman.config.form.Written;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Lists what a rule goes by, and where each of it comes from. */
final class SettingList {

    private final PolicyEntry entry;
    private final House house;

    SettingList(PolicyEntry entry, House house) {
        this.entry = entry;
        this.house = house;
    }

    List<Setting> of(Rule<?> rule) {
        List<Setting> all = new ArrayList<>();
        all.add(
                setting(
                        "mode",
                        rule.terms().mode().word(),
                        place(PolicyForm.MODE)
                                .or(() -> house.writtenMode(entry.project()).map(Written::place))));
        all.add(setting("grace", rule.terms().grace().toString(), place(PolicyForm.GRACE)));
        all.add(
                setting(
                        "calendar",
                        entry.get(PolicyForm.CALENDAR)
                                .orElseGet(() -> house.usualCalendarName(entry.project())),
                        place(PolicyForm.CALENDAR)
                                .or(
                                        () ->
                                                house.writtenCalendar(entry.project())
                                                        .map(Written::place))));
        all.add(
                setting(
                        "scope.projects",
                        projects(rule),
                        entry.scope(PolicyForm.PROJECTS).map(Written::place)));
        all.add(
                setting(
                        "scope.kinds",
                        kinds(rule.terms().scope().kinds()),
                        entry.scope(PolicyForm.KINDS).map(Written::place)));
        rule.terms()
                .scope()
                .when()
                .ifPresent(
                        when ->
                                all.add(
                                        setting(
                                                "scope.when",
                                                when.toString(),
                                                entry.scope(PolicyForm.COVERS)
                                                        .map(Written::place))));
        all.add(setting("do", reactions(rule), place(PolicyForm.DO)));
        all.add(setting("ladder", ladder(rule), place(PolicyForm.LADDER)));
        return all;
    }

    /** The parameters. */
    List<Setting> of(List<Setting.Named> parameters) {
        return parameters.stream()
                .map(p -> setting("with." + p.name(), p.value(), parameter(p.name())))
                .toList();
    }

    private Setting setting(String name, String value, Optional<Place> place) {
        return new Setting(entry.handle(), name, value, place);
    }

    private Optional<Place> place(Key<?> key) {
        return entry.at(key).map(Written::place);
    }

    private Optional<Place> parameter(String name) {
        return entry.parameters().stream()
                .map(Spot::tree)
                .filter(Tree.Table.class::isInstance)
                .flatMap(table -> ((Tree.Table) table).entries().stream())
                .filter(written -> written.name().equals(name))
                .map(Tree.Entry::place)
                .findFirst();
    }

    private static String projects(Rule<?> rule) {
        var scope = rule.terms().scope();
        String only =
                scope.projects().isEmpty()
                        ? "all"
                        : String.join(", ", new TreeSet<>(scope.projects()));
        return scope.except().isEmpty()
                ? only
                : only + " but " + String.join(", ", new TreeSet<>(scope.except()));
    }

    private static String kinds(Kinds kinds) {
        return switch (kinds) {
            case Kinds.All all -> "all";
            case Kinds.Standard standard -> "all but sub-tasks and epics";
            case Kinds.Named(var names) -> String.join(", ", new TreeSet<>(names));
        };
    }

    private static String reactions(Rule<?> rule) {
        return words(rule.reactions().atOpening());
    }

    private static String ladder(Rule<?> rule) {
        return String.join(
                "; ",
                rule.reactions().ladder().rungs().stream()
                        .map(
                                rung ->
                                        rung.after()
                                                + when(rung.when())
                                                + ": "
                                                + words(rung.reactions()))
                        .toList());
    }

    private static String when(Optional<?> condition) {
        return condition.map(c -> " when " + c).orElse("");
    }

    private static String words(List<? extends Reaction> reactions) {
        return reactions.isEmpty()
                ? "nothing"
                : String.join(", ", reactions.stream().map(SettingList::word).toList());
    }

    private static String word(Reaction reaction) {
        return switch (reaction) {
            case Reaction.Note note -> "note";
            case Reaction.Message(var to) -> "message " + word(to);
            case Reaction.Decision(var form) -> "decision " + form;
            case Reaction.MoveBack back -> "move back";
            case Reaction.MoveTo(var status) -> "move " + status;
            case Reaction.SetField(var field, var value) -> "field " + field + ": " + value;
            case Reaction.Assign(var to) -> "assign " + word(to);
            case Reaction.AddLabel(var label) -> "label " + label;
        };
    }

    private static String word(Recipient to) {
        return switch (to) {
            case Recipient.Owner owner -> "owner";
            case Recipient.Reporter reporter -> "reporter";
            case Recipient.Lead lead -> "lead";
            case Recipient.Somebody(var name) -> name;
        };
    }
}
