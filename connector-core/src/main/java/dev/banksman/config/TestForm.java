package dev.banksman.config;

import dev.banksman.calendar.Span;
import dev.banksman.config.form.Form;
import dev.banksman.config.form.Forms;
import dev.banksman.config.form.Key;
import dev.banksman.config.form.Schemas;
import dev.banksman.config.form.TableForm;
import dev.banksman.config.form.Values;
import java.time.Instant;
import java.util.List;

/** An entry under {@code tests}. */
final class TestForm {

    private static final String EVENT = "opened|updated|resolved|withdrawn|rung [1-9]\\d?";

    static final Key<String> POLICY =
            Key.of("policy", Forms.text(), "the policy that is tried, by its id").needed();
    static final Key<Values> GIVEN =
            Key.of("given", GivenForm.FORM, "the item, where it differs from a quiet one").needed();
    static final Key<Instant> AT = Key.of("at", Units.INSTANT, "when; 2026-03-09T10:00:00Z");
    static final Key<Span> AFTER =
            Key.of("after", Units.SPAN, "how long the item then stays as it is");
    static final Key<List<String>> EXPECT =
            Key.of("expect", Forms.listOf(event()), "what happens, in order; [] for nothing")
                    .needed();
    static final Key<String> BECAUSE = Key.of("because", Forms.text(), "why it ought to be so");

    static final TableForm<Values> FORM =
            TableForm.of(List.of(POLICY, GIVEN, AT, AFTER, EXPECT, BECAUSE), values -> values);

    private TestForm() {}

    private static Form<String> event() {
        return Forms.parsed(TestForm::event, Schemas.text("^(" + EVENT + ")$"));
    }

    private static String event(String text) {
        if (!text.matches(EVENT)) {
            throw new IllegalArgumentException(
                    "unknown event \""
                            + text
                            + "\"; allowed: opened, updated, rung 1 (2, 3 …), resolved, withdrawn");
        }
        return text;
    }
}
