package dev.banksman.config;

import dev.banksman.calendar.Span;
import dev.banksman.config.form.Form;
import dev.banksman.config.form.Forms;
import dev.banksman.config.form.Key;
import dev.banksman.config.form.Schemas;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.TableForm;
import dev.banksman.config.form.Tree;
import dev.banksman.config.form.Written;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Reaction;
import java.util.List;
import java.util.Optional;

/** Ladders: their rungs, or the name of one that stands under {@code ladders}. */
final class LadderForm {

    /** A rung as the file writes it. */
    record Step(
            Optional<Written<Span>> after,
            Optional<Condition> when,
            List<Written<Reaction>> reactions,
            Spot at) {}

    /** What a policy says of its ladder. */
    sealed interface Choice {
        record Named(String name) implements Choice {}

        record Here(List<Step> steps) implements Choice {}
    }

    private static final Key<Span> AFTER =
            Key.of("after", Units.SPAN, "time from the anchor to this rung").needed();
    private static final Key<Condition> WHEN =
            Key.of("when", Forms.condition(), "the rung speaks only while this holds");
    private static final Key<List<Written<Reaction>>> DO =
            Key.of("do", ReactionForm.LIST, "what the rung does").needed();

    private static final Form<Step> STEP =
            TableForm.of(
                    List.of(AFTER, WHEN, DO),
                    values ->
                            new Step(
                                    values.at(AFTER),
                                    values.get(WHEN),
                                    values.get(DO, List.of()),
                                    values.spot()));

    static final Form<List<Step>> STEPS = Forms.listOf(STEP);

    static final Form<Choice> CHOICE =
            Forms.of(
                    LadderForm::choice,
                    () -> Schemas.anyOf(List.of(Schemas.type("string"), STEPS.schema())));

    private LadderForm() {}

    private static Optional<Choice> choice(Spot spot) {
        return spot.tree() instanceof Tree.Row
                ? STEPS.read(spot).map(Choice.Here::new)
                : Forms.text().read(spot).map(Choice.Named::new);
    }
}
