package dev.banksman.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ValueTest {

    private static final Value<Integer> SEVEN = Value.of(7);
    private static final Value<Integer> NONE = Value.empty();
    private static final Value<Integer> UNKNOWN = Value.unknown("not read");

    @Test
    void isOneOfThreeThings() {
        assertThat(SEVEN).matches(Value::isPresent).matches(v -> !v.isEmpty() && !v.isUnknown());
        assertThat(NONE).matches(Value::isEmpty).matches(v -> !v.isPresent() && !v.isUnknown());
        assertThat(UNKNOWN).matches(Value::isUnknown).matches(v -> !v.isPresent() && !v.isEmpty());
    }

    @Test
    void mapsWhatIsThereAndKeepsWhyNothingIs() {
        assertThat(SEVEN.<Integer>map(n -> n + 1)).isEqualTo(Value.of(8));
        assertThat(NONE.map(n -> n + 1)).isEqualTo(Value.empty());
        assertThat(UNKNOWN.map(n -> n + 1)).isEqualTo(Value.unknown("not read"));
    }

    @Test
    void flatMapsToWhatTheOtherSays() {
        assertThat(SEVEN.flatMap(n -> NONE)).isEqualTo(Value.empty());
        assertThat(SEVEN.flatMap(n -> UNKNOWN)).isEqualTo(UNKNOWN);
        assertThat(NONE.flatMap(n -> SEVEN)).isEqualTo(Value.empty());
        assertThat(UNKNOWN.flatMap(n -> SEVEN)).isEqualTo(UNKNOWN);
    }

    @Test
    void knownIsOnlyWhatIsThere() {
        assertThat(SEVEN.known()).contains(7);
        assertThat(NONE.known()).isEmpty();
        assertThat(UNKNOWN.known()).isEmpty();
        assertThat(UNKNOWN.orElse(3)).isEqualTo(3);
        assertThat(SEVEN.orElse(3)).isEqualTo(7);
    }

    @Test
    void isComparesWithWhatIsThere() {
        assertThat(SEVEN.is(7)).isTrue();
        assertThat(SEVEN.is(8)).isFalse();
        assertThat(NONE.is(7)).isFalse();
        assertThat(UNKNOWN.is(7)).isFalse();
    }

    @Test
    void aNullFromOutsideIsNone() {
        assertThat(Value.<Integer>ofNullable(null)).isEqualTo(NONE);
        assertThat(Value.ofNullable(7)).isEqualTo(SEVEN);
    }
}
