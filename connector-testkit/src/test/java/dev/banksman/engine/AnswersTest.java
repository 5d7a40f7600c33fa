package dev.banksman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.calendar.Span;
import dev.banksman.engine.answer.Answers;
import dev.banksman.engine.answer.Asked;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comments say to us. */
class AnswersTest {

    private static Asked read(String comment) {
        return Answers.read(comment).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Banksman why",
                "@Banksman why?",
                "/banksman WHY",
                "banksman: why",
                "  banksman\twhy ",
                "banksman, why"
            })
    void anyOfOurNamesAddressesUs(String comment) {
        assertThat(read(comment)).isEqualTo(new Asked.Why());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "why", "the banksman says why", "banksmanwhy", "\u0000"})
    void whatDoesNotBeginWithOurNameIsNotForUs(String comment) {
        assertThat(Answers.read(comment)).isEmpty();
    }

    @Test
    void everyWordIsUnderstood() {
        assertThat(read("banksman snooze 3d until the audit"))
                .isEqualTo(new Asked.Snooze(Span.parse("3d"), "until the audit"));
        assertThat(read("banksman snooze P1W")).isEqualTo(new Asked.Snooze(Span.parse("P1W"), ""));
        assertThat(read("banksman waive owner a prototype\nonly"))
                .isEqualTo(new Asked.Waive("owner", "a prototype\nonly"));
        assertThat(read("banksman ack")).isEqualTo(new Asked.Acknowledge());
        assertThat(read("banksman blocked OPS-77 firewall rule"))
                .isEqualTo(new Asked.Blocked("OPS-77", "firewall rule"));
        assertThat(read("banksman blocked firewall rule"))
                .isEqualTo(new Asked.Blocked("", "firewall rule"));
        assertThat(read("banksman unblocked")).isEqualTo(new Asked.Unblocked());
        assertThat(read("banksman handoff @rob see the notes"))
                .isEqualTo(new Asked.HandOff("rob", "see the notes"));
        assertThat(read("banksman handoff [~accountid:5b10:ac8d] see the notes"))
                .isEqualTo(new Asked.HandOff("5b10:ac8d", "see the notes"));
        assertThat(read("banksman handoff @\"Rob Roy\" see the notes"))
                .isEqualTo(new Asked.HandOff("Rob Roy", "see the notes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "banksman",
                "banksman dance",
                "banksman snooze",
                "banksman snooze soon",
                "banksman waive",
                "banksman waive owner",
                "banksman blocked",
                "banksman handoff"
            })
    void whatIsMissingIsSaid(String comment) {
        assertThat(read(comment)).isInstanceOf(Asked.Unclear.class);
    }

    @Test
    void noCommentIsTooStrangeToRead() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "banksman " : "banksman snooze ");
            random.ints(random.nextInt(40), 0, 0x3000).forEach(text::appendCodePoint);
            assertThat(Answers.read(text.toString())).isNotNull();
        }
    }
}
