package dev.banksman.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.banksman.policy.blockedstatus.BlockedStatusPolicy;
import dev.banksman.policy.silentblocker.SilentBlockerPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExampleFileTest {

    @ParameterizedTest
    @CsvSource({
        "opened, opened,,,",
        "rung 2, rung 2,,,",
        "updated OPS-7, updated, OPS-7,,",
        "resolved on PAY-1, resolved,, PAY-1,",
        "opened OPS-7 on PAY-1 at 2026-03-09 10:00, opened, OPS-7, PAY-1, 2026-03-09 10:00"
    })
    void readsAnEvent(String text, String what, String key, String on, String at) {
        Expected expected = Expected.parse(text, Map.of());

        assertThat(expected)
                .isEqualTo(
                        new Expected(
                                what,
                                Optional.ofNullable(key),
                                Optional.ofNullable(on),
                                Optional.ofNullable(at),
                                Map.of()));
        assertThat(expected).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "rung", "opened A B", "opened at noon"})
    void refusesWhatIsNoEvent(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expected.parse(text, Map.of()))
                .withMessageContaining("not an event: \"" + text);
    }

    @Test
    void namesTheRowThatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ExampleFile.parse("[{ then: quiet }, { than: quiet }]", "some.yaml"))
                .withMessageContaining("some.yaml, row 2")
                .withMessageContaining("than");
    }

    @Test
    void refusesAParameterThatThePolicyDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Params.read(SilentBlockerPolicy.Params.DEFAULT, Map.of("for", "5d")))
                .withMessageContaining("for");
    }

    @Test
    void refusesAParameterThatTheRecordRefuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Params.read(
                                        BlockedStatusPolicy.Params.DEFAULT,
                                        Map.of("require", List.of())))
                .withMessageContaining("require");
    }

    @Test
    void writesParametersAsAPolicyFileWould() {
        assertThat(Params.write(BlockedStatusPolicy.Params.DEFAULT))
                .isEqualTo(Map.of("require", List.of("reason"), "strict", List.of()));
        assertThat(Params.write(SilentBlockerPolicy.Params.DEFAULT))
                .isEqualTo(Map.of("after", "5d"));
    }

    @Test
    void aTableShowsWhatTheRowsSay() {
        List<Example> examples =
                ExampleFile.parse(
                        """
                        - with: { after: 3d }
                          given: { PAY-1: { status: in progress, labels: [a, b] } }
                          when: [{ wait: 3d }, { PAY-1: { owner: none } }]
                          then: [{ opened at 2026-03-11 17:00: { missing: a | b } }, resolved]
                          because: so
                        """,
                        "table");

        assertThat(ExampleTable.of(examples).lines().toList().getLast())
                .isEqualTo(
                        "| `with: { after: 3d }`; PAY-1: status in progress, labels a and b"
                                + " | 3d pass; PAY-1: owner none"
                                + " | **opened** at Wed 2026-03-11 17:00 (missing a \\| b);"
                                + " **resolved** | so |");
    }
}
