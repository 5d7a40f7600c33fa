package dev.banksman.config;

import dev.banksman.config.form.Form;
import dev.banksman.config.form.Forms;
import dev.banksman.config.form.Key;
import dev.banksman.config.form.Schemas;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.TableForm;
import dev.banksman.config.form.Tree;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Quietness.Breaker;
import dev.banksman.plan.Quietness.Bursts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The limits that keep Banksman quiet. */
final class QuietForm {

    private static final String OFF = "off";
    private static final Bursts USUAL_BURSTS = Quietness.STANDARD.bursts().orElseThrow();
    private static final Breaker USUAL_BREAKER = Quietness.STANDARD.breaker().orElseThrow();

    private static final Key<Integer> PER_PERSON =
            Key.of("perPersonPerDay", Forms.count(0, 1_000), "messages to one person in a day; 5");
    private static final Key<Integer> CHANGES =
            Key.of("changes", Forms.count(2, 100_000), "items that one actor changes; 30");
    private static final Key<Duration> WITHIN =
            Key.of("within", Units.ELAPSED, "the time in which they are counted");
    private static final Key<Duration> QUIET =
            Key.of("quiet", Units.ELAPSED, "the quiet that ends a burst; PT2M");
    private static final Key<Integer> ITEMS =
            Key.of("items", Forms.count(1, 1_000_000), "items that one policy hits; 100");

    static final Form<Integer> NOISE =
            TableForm.of(
                    List.of(PER_PERSON),
                    values -> values.get(PER_PERSON, Quietness.STANDARD.messagesPerPersonAndDay()));

    static final Form<Optional<Bursts>> BURSTS =
            orOff(
                    TableForm.of(
                            List.of(CHANGES, WITHIN, QUIET),
                            values ->
                                    new Bursts(
                                            values.get(CHANGES, USUAL_BURSTS.changes()),
                                            values.get(WITHIN, USUAL_BURSTS.within()),
                                            values.get(QUIET, USUAL_BURSTS.quiet()))));

    static final Form<Optional<Breaker>> BREAKER =
            orOff(
                    TableForm.of(
                            List.of(ITEMS, WITHIN),
                            values ->
                                    new Breaker(
                                            values.get(ITEMS, USUAL_BREAKER.items()),
                                            values.get(WITHIN, USUAL_BREAKER.within()))));

    private QuietForm() {}

    private static <T> Form<Optional<T>> orOff(Form<T> form) {
        Form<Optional<T>> limit = form.then((value, spot) -> Optional.of(Optional.of(value)));
        return Forms.of(
                spot -> isOff(spot) ? Optional.of(Optional.empty()) : limit.read(spot),
                () -> Schemas.anyOf(List.of(Units.word(OFF), form.schema())));
    }

    private static boolean isOff(Spot spot) {
        return spot.tree() instanceof Tree.Leaf leaf && leaf.text().equals(OFF);
    }
}
