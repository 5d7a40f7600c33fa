package dev.banksman.item;

import static dev.banksman.item.StatusCategory.DONE;
import static dev.banksman.item.StatusCategory.IN_PROGRESS;
import static dev.banksman.item.StatusCategory.TO_DO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MappingTest {

    private static final Mapping MAPPING =
            new Mapping(
                    Map.of("parked", TO_DO),
                    Map.of("closed", DONE, "parked", DONE),
                    new Mapping.LinkTypes(Set.of("blocks"), Set.of("dependency")),
                    new Mapping.Blocked(Set.of(), true, Value.empty()),
                    new Mapping.Fields(Map.of()));

    @Test
    void namesOfTheFileWinOverTheSource() {
        assertThat(MAPPING.category("Parked", Value.of(IN_PROGRESS))).isEqualTo(Value.of(TO_DO));
        assertThat(MAPPING.category("PARKED", Value.unknown("x"))).isEqualTo(Value.of(TO_DO));
    }

    @Test
    void usualNamesOnlySupplementTheSource() {
        assertThat(MAPPING.category("Closed", Value.unknown("no category")))
                .isEqualTo(Value.of(DONE));
        assertThat(MAPPING.category("Closed", Value.of(IN_PROGRESS)))
                .isEqualTo(Value.of(IN_PROGRESS));
    }

    @Test
    void otherNamesStayAsTheSourceSays() {
        assertThat(MAPPING.category("Triage", Value.of(TO_DO))).isEqualTo(Value.of(TO_DO));
        assertThat(MAPPING.category("Triage", Value.unknown("no category")))
                .isEqualTo(Value.unknown("no category"));
    }

    @Test
    void theSideOfALinkDecidesItsRole() {
        Mapping.LinkTypes links = MAPPING.links();

        assertThat(links.role("Blocks", true)).isEqualTo(LinkRole.BLOCKS);
        assertThat(links.role("Blocks", false)).isEqualTo(LinkRole.BLOCKED_BY);
        assertThat(links.role("Dependency", true)).isEqualTo(LinkRole.BLOCKED_BY);
        assertThat(links.role("Dependency", false)).isEqualTo(LinkRole.BLOCKS);
        assertThat(links.role("Relates", true)).isEqualTo(LinkRole.RELATES);
    }
}
