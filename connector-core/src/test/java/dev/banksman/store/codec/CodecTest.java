package dev.banksman.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import dev.banksman.effect.Effect;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.Blockage;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.ladder.Climb;
import dev.banksman.plan.Stand;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Words;
import dev.banksman.port.Decision;
import dev.banksman.port.ItemState;
import dev.banksman.port.Mail;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is kept comes back equal. */
final class CodecTest {

    private static final ItemRef HERE = new ItemRef("here", "sim", "1");
    private static final int MANY = 200;

    private final Codec codec = new Codec();

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_120, 77})
    void statesComeBackEqual(long seed) {
        comesBack(ItemState.class, codec.state(), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 4_711})
    void mailComesBackEqual(long seed) {
        comesBack(Mail.class, codec.mail(), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 99})
    void effectsStandsAndWordsComeBackEqual(long seed) {
        comesBack(Effect.class, codec.effect(), seed);
        comesBack(Stand.class, codec.stand(), seed);
        comesBack(Words.class, codec.words(), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 12})
    void decisionsComeBackEqual(long seed) {
        RandomValues random = new RandomValues(seed);
        for (int i = 0; i < MANY / 4; i++) {
            KeptDecision kept = random.of(KeptDecision.class);

            Decision back = codec.unpack(codec.pack(kept.decision(), HERE), HERE);

            assertThat(KeptDecision.of(back)).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void theItemAloneIsReadOutOfItsState(long seed) {
        RandomValues random = new RandomValues(seed);
        for (int i = 0; i < MANY; i++) {
            ItemState state = random.of(ItemState.class);
            byte[] stored = codec.state().write(state, HERE);

            Optional<Neighbour.Known> present = codec.present(stored, HERE);

            assertThat(present).isEqualTo(state.present());
        }
    }

    @Test
    void aStateWithNothingInItIsShort() {
        assertThat(codec.state().write(ItemState.NEW, HERE)).hasSizeLessThan(40);
        assertThat(codec.state().read(bytes("{}"), HERE)).isEqualTo(ItemState.NEW);
    }

    @Test
    void whatANewerVersionWroteIsPassedOver() {
        String newer =
                """
                {"judgedBy":7,"mood":{"a":[1,{"b":null}]},"desk":{"folded":true,"colour":"red"}}
                """;

        ItemState state = codec.state().read(bytes(newer), HERE);

        assertThat(state.judgedBy()).isEqualTo(7);
        assertThat(state.desk().folded()).isTrue();
    }

    @Test
    void aValueThatAnOlderVersionDidNotWriteIsUnknownAndNotNone() {
        String older = "{\"@\":\"Told\"}";
        byte[] link = bytes("{\"statusSince\":null}");
        Form<Tenure> form = new Forms().of(Tenure.class);
        Shape<Tenure> shape = new Shape<>(new JsonFactory(), form);

        assertThat(shape.read(link, HERE).statusSince()).isEqualTo(Value.empty());
        assertThat(shape.read(link, HERE).ownerSince().isUnknown()).isTrue();
        assertThatThrownBy(() -> codec.mail().read(bytes(older), HERE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("event");
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlaceAndWithoutItsText() {
        String broken = "{\"present\":{\"item\":{\"identity\":{\"ref\":{\"secret\":1}}}}}";

        assertThatThrownBy(() -> codec.state().read(bytes(broken), HERE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("/present/item/identity/ref")
                .hasMessageNotContaining("secret\":1");
    }

    @Test
    void observationsKeepWhatTheyLookedAt() {
        Blockage blockage =
                new Blockage(Blockage.How.FLAG, Value.of("waits"), Value.unknown("not said"));
        Finding finding =
                new Finding(
                        HERE,
                        "item",
                        Map.of("b", "2", "a", "1"),
                        List.of(
                                Observation.of("blocked", Value.of(blockage), 3L),
                                Observation.of("of no known sort", new AtomicReference<>("text"))),
                        Optional.empty());
        Stand stand = new Stand("rule", HERE, finding, Instant.EPOCH, false, Climb.GROUND);

        Stand back = codec.stand().read(codec.stand().write(stand, HERE), HERE);

        assertThat(back.finding().why())
                .containsExactly(
                        Observation.of("blocked", Value.of(blockage), 3L),
                        Observation.of("of no known sort", "text"));
    }

    private <T> void comesBack(Class<T> type, Shape<T> shape, long seed) {
        RandomValues random = new RandomValues(seed);
        for (int i = 0; i < MANY; i++) {
            T value = random.of(type);

            assertThat(shape.read(shape.write(value, HERE), HERE)).isEqualTo(value);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
