package dev.banksman.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.config.form.Form;
import dev.banksman.config.form.Forms;
import dev.banksman.config.form.Key;
import dev.banksman.config.form.Schemas;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.TableForm;
import dev.banksman.config.form.Tree;
import dev.banksman.config.form.Values;
import dev.banksman.config.form.Written;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reaction;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An entry under {@code policies}. */
final class PolicyForm {

    static final Form<Mode> MODES =
            Forms.word(
                    Arrays.stream(Mode.values())
                            .collect(
                                    Collectors.toMap(
                                            Mode::word,
                                            Function.identity(),
                                            (a, b) -> a,
                                            LinkedHashMap::new)));

    static final Key<List<String>> PROJECTS =
            Key.of("projects", Forms.listOf(Forms.text()), "project keys; all where none is given");
    static final Key<Kinds> KINDS =
            Key.of(
                    "kinds",
                    Forms.of(PolicyForm::kinds, PolicyForm::kindsSchema),
                    "types of item, or all: sub-tasks, epics and items of bots too");
    static final Key<Condition> COVERS =
            Key.of(
                    "when",
                    Forms.condition(),
                    "the policy looks only at items for which this holds");

    static final Key<String> USE = Key.of("use", Forms.text(), "a built-in policy");
    static final Key<String> ID = Key.of("id", Forms.text(), "its name here; that of use");
    static final Key<Mode> MODE = Key.of("mode", MODES, "how far it may go");
    static final Key<Duration> GRACE =
            Key.of("grace", Units.ELAPSED, "elapsed time from the finding to the first word");
    static final Key<String> CALENDAR = Key.of("calendar", Forms.text(), "a calendar's name");
    static final Key<Values> SCOPE =
            Key.of(
                    "scope",
                    TableForm.of(List.of(PROJECTS, KINDS, COVERS), values -> values),
                    "which items it looks at");
    static final Key<Spot> WITH =
            Key.of("with", Forms.of(Optional::of, () -> Schemas.type("object")), "its parameters");
    static final Key<LadderForm.Choice> LADDER =
            Key.of("ladder", LadderForm.CHOICE, "a ladder's name, or its rungs");
    static final Key<List<Written<Reaction>>> DO =
            Key.of("do", ReactionForm.LIST, "what is done when a finding opens");
    static final Key<String> SAY = Key.of("say", Forms.text(), "what a policy of one's own says");
    static final Key<Condition> WHEN =
            Key.of(
                    "when",
                    Forms.condition(),
                    "a policy of one's own finds an item while this holds");

    static final TableForm<Values> FORM =
            TableForm.of(
                    List.of(USE, ID, MODE, GRACE, CALENDAR, SCOPE, WITH, LADDER, DO, SAY, WHEN),
                    values -> values);

    private PolicyForm() {}

    private static Optional<Kinds> kinds(Spot spot) {
        if (spot.tree() instanceof Tree.Leaf leaf) {
            if (leaf.text().equals("all")) {
                return Optional.of(new Kinds.All());
            }
            spot.problem("wants all, or a list such as [Story, Bug]");
            return Optional.empty();
        }
        Optional<List<String>> names = Forms.listOf(Forms.text()).read(spot);
        if (names.map(List::isEmpty).orElse(false)) {
            spot.problem("names no kind; leave it out, or write all");
            return Optional.empty();
        }
        return names.map(kinds -> new Kinds.Named(Set.copyOf(kinds)));
    }

    private static ObjectNode kindsSchema() {
        ObjectNode list = Schemas.listOf(Schemas.scalar()).put("minItems", 1);
        return Schemas.anyOf(List.of(Units.word("all"), list));
    }
}
