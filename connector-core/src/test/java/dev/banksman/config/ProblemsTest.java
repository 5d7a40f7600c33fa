package dev.banksman.config;

import static dev.banksman.config.Reading.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is said in one go, with its place and what helps. */
class ProblemsTest {

    @Test
    void manyMistakesAreAllSaidInOrder() {
        assertThat(wrong(Reading.resource("ten-mistakes.yaml")))
                .extracting(
                        line ->
                                line.replaceFirst("^policies.yaml:", "")
                                        .replaceFirst(" Allowed: .*", ""))
                .containsExactly(
                        "2:19: defaults.mode: unknown word \"loud\"; allowed: off, shadow, private,"
                                + " advise, enforce",
                        "2:51: defaults.noise.perPersonPerDay: wants a whole number from 0 to 1000,"
                                + " not \"many\"",
                        "4:19: calendars.office.zone: wants a time zone such as Europe/Berlin or"
                                + " UTC, not \"Europe/Bonn\"",
                        "4:39: calendars.office.hours: \"17:00-09:00\" do not end after they begin:"
                                + " write them as \"09:00-17:00\", within one day, where 24:00 is"
                                + " the day's end",
                        "8:16: ladders.late[1].after: comes no later than the rung before it",
                        "8:25: ladders.late[1].do[0]: unknown reaction \"shout\"; allowed: note,"
                                + " { message: … }, { decision: … }, { move: … }, { field: … },"
                                + " { assign: … }, { label: … }",
                        "10:12: policies[0].use: unknown policy \"onwer\"; did you mean \"owner\"?",
                        "11:26: policies[1].grace: \"24h\" is working time, but this counts time by"
                                + " the clock: write it as PT15M, PT1H or P1D",
                        "11:31: policies[1].calender: unknown name \"calender\"; did you mean"
                                + " \"calendar\"?",
                        "12:40: policies[2].ladder: unknown ladder \"lat\"; did you mean \"late\"?",
                        "12:58: policies[2].with.due: unknown word \"mine\"; allowed: effective, own",
                        "12:64: policies[2].with.dew: unknown name \"dew\"; allowed: due",
                        "13:29: policies[3].when: unknown field \"onwer\" of item; did you mean"
                                + " \"owner\"?",
                        "14:12: policies[4].use: \"owner\" stands here twice; give one of them"
                                + " another id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1:1: the file is empty",
                "version: 2 | 1:10: version: wants 1, not \"2\"",
                "policies: [] | 1:1: \"version\" is missing: version of this format: 1",
                "[a] | 1:1: wants a table, not a list; allowed: version, defaults, calendars, statuses, links, blocked, fields, ladders, policies, tests",
                "{version: 1, version: 1} | 1:14: version: \"version\" stands here twice",
                "{version: 1, 'a b': 1} | 1:14: \"a b\": unknown name \"a b\"; allowed: version, defaults, calendars, statuses, links, blocked, fields, ladders, policies, tests"
            })
    void ofTheWholeFile(String text, String problem) {
        assertThat(wrong(text)).containsExactly("policies.yaml:" + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{use: owner, use: owner} | .use: \"use\" stands here twice",
                "{use: owner, do: note} | .do: wants a list in brackets, not \"note\"",
                "{use: owner, mode: ON} | .mode: unknown word \"ON\"; allowed: off, shadow, private, advise, enforce",
                "{use: owner, mode: } | .mode: wants a text, not nothing",
                "{use: owner, grace: soon} | .grace: \"soon\": not a span of time; write elapsed time as PT2S, PT24H, P1D or P2W",
                "{use: owner, grace: -PT1H} | .grace: \"-PT1H\": a span of time cannot be negative; write elapsed time as PT2S, PT24H, P1D or P2W",
                "{use: owner, calendar: ofice} | .calendar: unknown calendar \"ofice\"; did you mean \"office\"? Allowed: always, office",
                "{when: 'true'} | : wants use: a built-in policy; or id and when: a policy of one's own",
                "{id: x} | : a policy without use wants when: a condition",
                "{id: owner} | : \"owner\" is built in: write use: owner",
                "{id: x, when: 'true', with: {}} | .with: a policy of one's own has no parameters",
                "{use: owner, say: x} | .say: a built-in policy has words of its own",
                "{use: owner, when: 'true'} | .when: a built-in policy knows what it finds; to narrow it, write scope: { when: … }",
                "{use: owner, scope: {kinds: Story}} | .scope.kinds: wants all, or a list such as [Story, Bug]",
                "{use: owner, scope: {kinds: []}} | .scope.kinds: names no kind; leave it out, or write all",
                "{use: owner, do: [{message: lead, label: x}]} | .do[0]: says one thing to do; write others as further list entries",
                "{use: owner, do: [{}]} | .do[0]: says one thing to do; write others as further list entries",
                "{use: owner, do: [{mesage: lead}]} | .do[0].mesage: unknown name \"mesage\"; did you mean \"message\"? Allowed: message, decision, move, field, assign, label",
                "{use: owner, do: [{field: {a: 1, b: 2}}]} | .do[0].field: wants one field and its value, such as { Severity: High }",
                "{use: owner, ladder: [{after: 1d}]} | .ladder[0]: \"do\" is missing: what the rung does",
                "{use: owner, ladder: [{after: 8h, do: []}, {after: 1d, do: []}]} | .ladder[1].after: comes no later than the rung before it",
                "{use: blocked-too-long, with: {after: 1y}} | .with.after: \"1y\": not a span of time; write elapsed time as PT2S, PT24H, P1D or P2W, or working time as 30m, 24h, 3d, 1w or 1d12h",
                "{use: blocked-status, with: {require: [raison]}} | .with.require[0]: unknown word \"raison\"; did you mean \"reason\"? Allowed: reason, unblocker",
                "{use: dependency-at-risk, with: {depth: 0}} | .with.depth: depth is 0: allowed are 1 to 10",
                "{use: dependency-at-risk, with: 3} | .with: wants a table, not \"3\"; allowed: signals, depth, due"
            })
    void ofAPolicy(String policy, String problem) {
        assertThat(wrong("version: 1\npolicies:\n  - " + policy))
                .extracting(
                        line -> line.replaceFirst("^policies.yaml:\\d+:\\d+: policies\\[0\\]", ""))
                .containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "links: {blocks: [A], blocked by: [a]} | links.\"blocked by\": \"a\" blocks already",
                "statuses: {to do: [X], done: [x]} | statuses.done: \"x\" means to do already",
                "statuses: {doing: [X]} | statuses.doing: unknown name \"doing\"; allowed: to do, in progress, done",
                "fields: {start: {lable: x}} | fields.start.lable: unknown name \"lable\"; did you mean \"label\"? Allowed: label",
                "blocked: {flag: maybe} | blocked.flag: wants true or false, not \"maybe\"",
                "defaults: {bursts: never} | defaults.bursts: wants a table, not \"never\"; allowed: changes, within, quiet",
                "defaults: {calendar: home} | defaults.calendar: unknown calendar \"home\"; allowed: always, office",
                "calendars: {c: {days: []}} | calendars.c.days: names no working day",
                "calendars: {c: {days: [monday]}} | calendars.c.days[0]: unknown word \"monday\"; allowed: mon, tue, wed, thu, fri, sat, sun",
                "calendars: {c: {off: [24.12.2026]}} | calendars.c.off[0]: wants a day such as 2026-12-24, not \"24.12.2026\""
            })
    void ofASection(String section, String problem) {
        assertThat(wrong("version: 1\n" + section + "\npolicies: [{use: owner}]"))
                .extracting(line -> line.replaceFirst("^policies.yaml:\\d+:\\d+: ", ""))
                .contains(problem);
    }

    @Test
    void problemsOfABlockOfTextHaveTheirLine() {
        String literal =
                """
                version: 1
                policies:
                  - use: owner
                    scope:
                      when: |
                        item.owner == null
                          && item.tilte == 'x'
                """;

        assertThat(wrong(literal).getFirst())
                .startsWith("policies.yaml:7:19: policies[0].scope.when:");
        assertThat(wrong(literal.replace('|', '>')).getFirst())
                .startsWith("policies.yaml:5:13: policies[0].scope.when:");
    }
}
