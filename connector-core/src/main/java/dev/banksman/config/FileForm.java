package dev.banksman.config;

import dev.banksman.calendar.WorkHours;
import dev.banksman.config.form.Form;
import dev.banksman.config.form.Forms;
import dev.banksman.config.form.Key;
import dev.banksman.config.form.TableForm;
import dev.banksman.config.form.Values;
import dev.banksman.config.form.Written;
import dev.banksman.plan.Quietness.Breaker;
import dev.banksman.plan.Quietness.Bursts;
import dev.banksman.policy.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole policy file. */
final class FileForm {

    static final Key<Mode> MODE = Key.of("mode", PolicyForm.MODES, "mode of policies; shadow");
    static final Key<String> CALENDAR =
            Key.of("calendar", Forms.text(), "calendar of policies; office");
    static final Key<Integer> NOISE = Key.of("noise", QuietForm.NOISE, "the noise budget");
    static final Key<Optional<Bursts>> BURSTS =
            Key.of("bursts", QuietForm.BURSTS, "many changes by one actor, or off");
    static final Key<Optional<Breaker>> BREAKER =
            Key.of("breaker", QuietForm.BREAKER, "many items hit by one policy, or off");

    static final Key<Integer> VERSION =
            Key.of("version", Forms.count(1, 1), "version of this format: 1").needed();
    static final Key<Values> DEFAULTS =
            Key.of(
                    "defaults",
                    TableForm.of(List.of(MODE, CALENDAR, NOISE, BURSTS, BREAKER), values -> values),
                    "what policies do not say themselves, and how quiet it stays");
    static final Key<Map<String, WorkHours>> CALENDARS =
            Key.of("calendars", Forms.mapOf(CalendarForm.FORM), "when teams work, by name");
    static final Key<Values> STATUSES =
            Key.of("statuses", MappingForm.STATUSES, "what statuses mean");
    static final Key<Values> LINKS = Key.of("links", MappingForm.LINKS, "what link types mean");
    static final Key<Values> BLOCKED =
            Key.of("blocked", MappingForm.BLOCKED, "what being blocked looks like");
    static final Key<Values> FIELDS = Key.of("fields", MappingForm.FIELDS, "what fields hold");
    static final Key<Map<String, Written<List<LadderForm.Step>>>> LADDERS =
            Key.of("ladders", Forms.mapOf(LadderForm.STEPS.written()), "ladders, by name");
    static final Key<List<Values>> POLICIES =
            Key.of("policies", Forms.listOf(PolicyForm.FORM), "what is judged");
    static final Key<List<Values>> TESTS =
            Key.of("tests", Forms.listOf(TestForm.FORM), "what the policies ought to find");

    /** The keys that hold for a whole site, since there is one history and one tracker. */
    static final List<Key<?>> SITE_WIDE = List.of(STATUSES, LINKS, BLOCKED, FIELDS);

    static final List<Key<?>> SITE_WIDE_DEFAULTS = List.of(NOISE, BURSTS, BREAKER);

    static final Form<Values> FORM =
            TableForm.of(
                    List.of(
                            VERSION, DEFAULTS, CALENDARS, STATUSES, LINKS, BLOCKED, FIELDS, LADDERS,
                            POLICIES, TESTS),
                    values -> values);

    private FileForm() {}
}
