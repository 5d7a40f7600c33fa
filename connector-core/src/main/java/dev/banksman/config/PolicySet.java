package dev.banksman.config;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.item.Mapping;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a policy file, or a folder of them, comes to.
 *
 * @param rules in the order of the file, each with a handle of its own: two of one id look at
 *     different projects
 * @param mapping how the tracker's names are understood
 * @param calendars by name, the built-in ones too
 * @param calendar the one that policies use where they name none
 * @param tests the files' own tests
 * @param settings where each value of each rule comes from
 */
public record PolicySet(
        List<Rule<?>> rules,
        Mapping mapping,
        Quietness quietness,
        Map<String, WorkCalendar> calendars,
        WorkCalendar calendar,
        List<FileTest> tests,
        List<Setting> settings) {

    public PolicySet {
        rules = List.copyOf(rules);
        calendars = Map.copyOf(calendars);
        tests = List.copyOf(tests);
        settings = List.copyOf(settings);
    }

    /** The first rule of that id. */
    public Optional<Rule<?>> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
