package dev.banksman.config;

import dev.banksman.config.form.Form;
import dev.banksman.config.form.Forms;
import dev.banksman.config.form.Key;
import dev.banksman.config.form.Schemas;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.TableForm;
import dev.banksman.config.form.Tree;
import dev.banksman.config.form.Values;
import dev.banksman.config.form.Written;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done: {@code note}, or one of the others with what it needs. */
final class ReactionForm {

    private static final Form<Recipient> RECIPIENT =
            Forms.text()
                    .map(ReactionForm::recipient)
                    .described("owner, reporter, lead, an account id, or a unique display name");

    private static final Key<Recipient> MESSAGE =
            Key.of("message", RECIPIENT, "whom to name in the note");
    private static final Key<String> DECISION =
            Key.of("decision", Forms.text(), "prepare a decision of people, for example a meeting");
    private static final Key<String> MOVE =
            Key.of("move", Forms.text(), "to a status, or back to where it came from");
    private static final Key<Map<String, String>> FIELD =
            Key.of("field", Forms.mapOf(Forms.text()), "a field and the value to write");
    private static final Key<Recipient> ASSIGN = Key.of("assign", RECIPIENT, "the new owner");
    private static final Key<String> LABEL = Key.of("label", Forms.text(), "a label to add");

    private static final List<Key<?>> KEYS = List.of(MESSAGE, DECISION, MOVE, FIELD, ASSIGN, LABEL);
    private static final TableForm<Reaction> TABLE = new TableForm<>(KEYS, ReactionForm::reaction);

    static final Form<Reaction> ONE =
            Forms.of(
                    ReactionForm::read,
                    () ->
                            Schemas.anyOf(
                                    List.of(
                                            Units.word("note"),
                                            TABLE.schema()
                                                    .put("minProperties", 1)
                                                    .put("maxProperties", 1))));

    static final Form<List<Written<Reaction>>> LIST = Forms.listOf(ONE.written());

    private ReactionForm() {}

    private static Optional<Reaction> read(Spot spot) {
        if (!(spot.tree() instanceof Tree.Leaf leaf)) {
            return TABLE.read(spot);
        }
        if (leaf.text().equals("note")) {
            return Optional.of(new Reaction.Note());
        }
        List<String> allowed =
                Stream.concat(
                                Stream.of("note"),
                                KEYS.stream().map(key -> "{ " + key.name() + ": … }"))
                        .toList();
        spot.problem("unknown reaction \"" + leaf.text() + "\"", leaf.text(), allowed);
        return Optional.empty();
    }

    private static Optional<Reaction> reaction(Values values) {
        List<Reaction> said =
                Stream.<Optional<Reaction>>of(
                                values.get(MESSAGE).map(Reaction.Message::new),
                                values.get(DECISION).map(Reaction.Decision::new),
                                values.get(MOVE).map(ReactionForm::move),
                                values.at(FIELD).flatMap(ReactionForm::field),
                                values.get(ASSIGN).map(Reaction.Assign::new),
                                values.get(LABEL).map(Reaction.AddLabel::new))
                        .flatMap(Optional::stream)
                        .toList();
        boolean single =
                values.spot().tree() instanceof Tree.Table table && table.entries().size() == 1;
        if (!single) {
            values.spot().problem("says one thing to do; write others as further list entries");
        }
        return single ? said.stream().findFirst() : Optional.empty();
    }

    private static Reaction move(String where) {
        return where.equals("back") ? new Reaction.MoveBack() : new Reaction.MoveTo(where);
    }

    private static Optional<Reaction> field(Written<Map<String, String>> field) {
        if (field.value().size() != 1) {
            field.at().problem("wants one field and its value, such as { Severity: High }");
            return Optional.empty();
        }
        return field.value().entrySet().stream()
                .findFirst()
                .map(entry -> new Reaction.SetField(entry.getKey(), entry.getValue()));
    }

    private static Recipient recipient(String text) {
        return switch (text) {
            case "owner" -> new Recipient.Owner();
            case "reporter" -> new Recipient.Reporter();
            case "lead" -> new Recipient.Lead();
            default -> new Recipient.Somebody(text);
        };
    }
}
