package dev.banksman.config;

import static dev.banksman.config.Reading.right;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.calendar.Span;
import dev.banksman.item.LinkRole;
import dev.banksman.item.Mapping.Role;
import dev.banksman.item.Mapping.Source;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.custom.CustomPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The file that shows the whole format loads as it is spelled. */
class ManualFileTest {

    private static final PolicySet FILE = right(Reading.resource("manual.yaml"));

    private static Rule<?> rule(String id) {
        return FILE.rule(id).orElseThrow();
    }

    @Test
    void hasItsRulesInOrder() {
        assertThat(FILE.rules())
                .extracting(rule -> rule.id())
                .containsExactly("owner", "overdue-escalation", "notes-before-done");
    }

    @Test
    void aRuleGoesByWhatItSays() {
        var terms = rule("owner").terms();

        assertThat(terms.mode()).isEqualTo(Mode.ADVISE);
        assertThat(terms.grace()).isEqualTo(Duration.ofHours(1));
        assertThat(terms.scope().projects()).containsExactly("PAY");
        assertThat(terms.scope().kinds()).isEqualTo(new Kinds.Named(Set.of("story")));
        assertThat(terms.scope().when().orElseThrow()).hasToString("item.estimate > 3");
        assertThat(rule("owner").reactions().atOpening()).isEqualTo(List.of(new Reaction.Note()));
    }

    @Test
    void aLadderIsFoundByItsName() {
        var rungs = rule("overdue-escalation").reactions().ladder().rungs();

        assertThat(rungs).hasSize(3);
        assertThat(rungs.get(0).after()).isEqualTo(Span.parse("1d"));
        assertThat(rungs.get(1).when().orElseThrow()).hasToString("size(item.downstream) > 0");
        assertThat(rungs.get(1).reactions())
                .isEqualTo(List.of(new Reaction.Message(new Recipient.Lead())));
        assertThat(rungs.get(2).reactions()).isEqualTo(List.of(new Reaction.Decision("meeting")));
        assertThat(rule("overdue-escalation").terms().params().toString()).contains("OWN");
        assertThat(rule("overdue-escalation").terms().scope().kinds()).isEqualTo(new Kinds.All());
    }

    @Test
    void aPolicyOfOnesOwn() {
        assertThat(rule("notes-before-done").policy()).isInstanceOf(CustomPolicy.class);
        assertThat(((CustomPolicy.Params) rule("notes-before-done").terms().params()).say())
                .isEqualTo("Add release notes, or the label no-notes.");
        assertThat(rule("notes-before-done").terms().mode()).isEqualTo(Mode.SHADOW);
    }

    @Test
    void calendars() {
        var office = FILE.calendar().hours();

        assertThat(office.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(office.off()).containsExactly(LocalDate.parse("2026-12-24"));
        assertThat(office.holidays()).hasToString("DE");
        assertThat(FILE.calendars()).containsKeys("office", "always");
        assertThat(rule("owner").terms().calendar()).isEqualTo(FILE.calendar());
    }

    @Test
    void names() {
        var mapping = FILE.mapping();

        assertThat(mapping.category("Open", Value.of(StatusCategory.DONE)))
                .isEqualTo(Value.of(StatusCategory.TO_DO));
        assertThat(mapping.category("In Review", Value.unknown("none given")))
                .isEqualTo(Value.of(StatusCategory.IN_PROGRESS));
        assertThat(mapping.category("In Review", Value.of(StatusCategory.DONE)))
                .isEqualTo(Value.of(StatusCategory.DONE));
        assertThat(mapping.links().role("Blocker", true)).isEqualTo(LinkRole.BLOCKS);
        assertThat(mapping.links().role("Dependency", true)).isEqualTo(LinkRole.BLOCKED_BY);
        assertThat(mapping.links().role("Depends", true)).isEqualTo(LinkRole.RELATES);
        assertThat(mapping.blocked().statuses()).containsExactly("blocked");
        assertThat(mapping.blocked().flag()).isTrue();
        assertThat(mapping.fields().of(Role.CLIENT_EXPOSED))
                .isEqualTo(Value.of(new Source.Label("client")));
        assertThat(mapping.fields().of(Role.ESTIMATE)).isEqualTo(Value.empty());
    }

    @Test
    void quietness() {
        assertThat(FILE.quietness()).isEqualTo(Quietness.STANDARD);
    }

    @Test
    void everyValueSaysWhereItComesFrom() {
        assertThat(FILE.settings())
                .filteredOn(setting -> setting.rule().equals("owner"))
                .extracting(
                        s ->
                                s.name()
                                        + " = "
                                        + s.value()
                                        + " @"
                                        + s.place().map(p -> p.line()).orElse(0))
                .contains(
                        "mode = advise @16",
                        "grace = PT1H @16",
                        "calendar = office @2",
                        "scope.projects = PAY @16",
                        "do = note @0");
        assertThat(FILE.settings())
                .filteredOn(setting -> setting.rule().equals("overdue-escalation"))
                .extracting(
                        s ->
                                s.name()
                                        + " = "
                                        + s.value()
                                        + " @"
                                        + s.place().map(p -> p.line()).orElse(0))
                .contains("mode = shadow @2", "with.due = own @17");
    }
}
