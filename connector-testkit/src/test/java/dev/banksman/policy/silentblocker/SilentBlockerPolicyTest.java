package dev.banksman.policy.silentblocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.banksman.calendar.Span;
import dev.banksman.policy.silentblocker.SilentBlockerPolicy.Params;
import dev.banksman.testkit.An;
import dev.banksman.testkit.Plain;
import dev.banksman.testkit.PolicyContract;
import dev.banksman.testkit.Rules;
import dev.banksman.testkit.Times;
import dev.banksman.testkit.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SilentBlockerPolicyTest extends PolicyContract {

    SilentBlockerPolicyTest() {
        super(new SilentBlockerPolicy());
    }

    @Test
    void saysSinceWhen() {
        World world =
                World.of(Rules.of(new SilentBlockerPolicy()))
                        .with(An.item("PAY-1").inProgress())
                        .tickTo(Times.at("2026-03-18 12:00"));

        assertThat(world.drain())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(Plain.text(event.words().fact()))
                                    .isEqualTo(
                                            "In progress, with no change and no comment since"
                                                    + " 2026-03-09 09:00.");
                            assertThat(event.byTime()).isTrue();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "PT0S"})
    void refusesToCallEveryInstantSilent(String after) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Params(Span.parse(after)))
                .withMessageContaining("after")
                .withMessageContaining("longer");
    }
}
