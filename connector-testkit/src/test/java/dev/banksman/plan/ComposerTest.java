package dev.banksman.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.policy.Phrase;
import dev.banksman.policy.Words;
import dev.banksman.testkit.An;
import dev.banksman.testkit.Times;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComposerTest {

    private static final Composer COMPOSER =
            new Composer(Times.OFFICE, Times.at("2026-03-09 10:00"));

    @Test
    void noteReadsAsAPersonWouldSayIt() {
        Words words =
                new Words(
                        "What is this waiting for?",
                        Words.say(
                                "Flagged since ",
                                Times.at("2026-03-10 14:05"),
                                ", without a reason."),
                        Words.say("One line is enough."),
                        Words.say("a reason is written"));

        assertThat(plain(COMPOSER.paragraph("blocked-status", words)))
                .isEqualTo(
                        """
                        What is this waiting for?
                        Flagged since Tue 10 Mar, 14:05, without a reason.
                        One line is enough. This closes when a reason is written.
                        Not needed here: banksman waive blocked-status <reason> · Later: banksman \
                        snooze 2d · Why?""");
    }

    @Test
    void anotherYearIsNamed() {
        assertThat(COMPOSER.plain(Words.say(LocalDate.of(2026, 3, 12)))).isEqualTo("Thu 12 Mar");
        assertThat(COMPOSER.plain(Words.say(LocalDate.of(2027, 1, 4)))).isEqualTo("Mon 4 Jan 2027");
    }

    @Test
    void foreignTextIsOnlyEverText() {
        String foreign = "</p>[~admin] {panel} <script>alert(1)</script> \u202e";
        Words words = new Words("Q", List.of(new Phrase.Text(foreign)), List.of(), List.of());

        Paragraph paragraph = COMPOSER.paragraph("owner", words);

        assertThat(paragraph.lines().get(1).parts()).containsExactly(new Inline.Text(foreign));
    }

    @Test
    void itemsAndPeopleKeepTheirNature() {
        assertThat(COMPOSER.plain(Words.say(An.ref("OPS-77"), " of ", An.person("Olga"))))
                .isEqualTo("OPS-77 of Olga");
    }

    @Test
    void clearNoteIsOneLine() {
        assertThat(Composer.allClear().plain()).startsWith("All clear").doesNotContain("\n");
    }

    private static String plain(Paragraph paragraph) {
        return new RichText(List.of(paragraph)).plain();
    }
}
