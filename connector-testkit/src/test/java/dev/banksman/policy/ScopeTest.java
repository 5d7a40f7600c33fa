package dev.banksman.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.Kind;
import dev.banksman.item.Kind.Level;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Times;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScopeTest {

    private static final ItemBuilder ITEM = An.item("PAY-1");

    @ParameterizedTest
    @CsvSource({
        "Story, STANDARD, true, true, true",
        "story, STANDARD, true, true, true",
        "Bug, STANDARD, true, true, false",
        "Sub-task, SUBTASK, false, true, false",
        "Story, SUBTASK, false, true, true",
        "Epic, EPIC, false, true, false"
    })
    void kindsAreTakenByLevelOrByName(
            String name, Level level, boolean standard, boolean all, boolean stories) {
        Kind kind = new Kind(name, level);

        assertThat(new Kinds.Standard().include(kind)).isEqualTo(standard);
        assertThat(new Kinds.All().include(kind)).isEqualTo(all);
        assertThat(new Kinds.Named(Set.of("STORY")).include(kind)).isEqualTo(stories);
    }

    @Test
    void projectsAreTakenByKeyAndNoneMeansAll() {
        assertThat(covers(scope(Set.of("PAY"), new Kinds.Standard()), ITEM)).isTrue();
        assertThat(covers(scope(Set.of("OPS"), new Kinds.Standard()), ITEM)).isFalse();
        assertThat(covers(scope(Set.of(), new Kinds.Standard()), ITEM)).isTrue();
    }

    @Test
    void whatAnAppMadeIsInOnlyWithAllKinds() {
        ItemBuilder made = ITEM.reporter(Value.of(An.app("importer")));

        assertThat(covers(scope(Set.of(), new Kinds.Standard()), made)).isFalse();
        assertThat(covers(scope(Set.of(), new Kinds.Named(Set.of("story"))), made)).isFalse();
        assertThat(covers(scope(Set.of(), new Kinds.All()), made)).isTrue();
        assertThat(
                        covers(
                                scope(Set.of(), new Kinds.Standard()),
                                ITEM.reporter(Value.unknown("not read"))))
                .isTrue();
    }

    @Test
    void aConditionIsAskedOnlyOfWhatIsIn() {
        Condition unclear = situation -> Value.unknown("not mapped");
        Scope in = new Scope(Set.of("PAY"), new Kinds.Standard(), Optional.of(unclear));
        Scope out = new Scope(Set.of("OPS"), new Kinds.Standard(), Optional.of(unclear));

        assertThat(in.covers(situation(ITEM))).isEqualTo(Value.unknown("not mapped"));
        assertThat(out.covers(situation(ITEM))).isEqualTo(Value.of(false));
    }

    private static Scope scope(Set<String> projects, Kinds kinds) {
        return new Scope(projects, kinds, Optional.empty());
    }

    private static boolean covers(Scope scope, ItemBuilder item) {
        return scope.covers(situation(item)).is(true);
    }

    private static Situation<?> situation(ItemBuilder item) {
        return new Situation<>(
                new Neighbour.Known(item.item(), Tenure.unknown("not read")),
                Neighbourhood.alone(item.item()),
                Past.NONE,
                new Moment(Times.START, Times.OFFICE),
                "no parameters");
    }
}
