package dev.banksman.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.banksman.item.Activity;
import dev.banksman.item.Comment;
import dev.banksman.item.Description;
import dev.banksman.item.Value;
import dev.banksman.item.Wording;
import dev.banksman.item.WorkItem;
import dev.banksman.policy.Condition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text, however it was made, takes long to read or to answer, or does anything but answer. */
class HostileExpressionTest {

    private static final Expressions EXPRESSIONS = new Expressions();

    /** Generous, for busy machines; the runaways below would take hours or all memory. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static Compiled compile(String text) {
        long begin = System.nanoTime();
        Compiled compiled = EXPRESSIONS.compile(text, Origin.START);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        return compiled;
    }

    private static void assertRefused(String text) {
        assertThat(compile(text)).isInstanceOf(Compiled.Wrong.class);
    }

    @Test
    void longTextsAreRefused() {
        assertRefused("true" + " || true".repeat(100_000));
        assertRefused("item.title == '" + "x".repeat(1_000_000) + "'");
        assertRefused("[" + "1,".repeat(1_000_000) + "1] == []");
    }

    @Test
    void deepTextsAreRefused() {
        assertRefused("(".repeat(900) + "true" + ")".repeat(900));
        assertRefused("[".repeat(900) + "]".repeat(900) + " == []");
        assertRefused("true ? ".repeat(200) + "true" + " : true".repeat(200));
        assertRefused("item" + "[0]".repeat(500) + " == null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "item.title.matches('((a{1000}){1000}){1000}')",
                "item.title.matches('(a{30}){30}{30}')",
                "item.title.matches('x{999999999}')",
                "item.title.matches('(?=a)')",
                "item.title.matches('(a)\\\\1')"
            })
    void patternsThatExplodeOrThatAreNotRegularAreRefused(String text) {
        assertRefused(text);
    }

    @Test
    void aPatternThatBacktracksForEverElsewhereIsLinearHere() {
        Condition condition = condition("item.title.matches('^(a+)+$')");

        assertThat(answer(condition, titled("a".repeat(5_000) + "!"))).isEqualTo(Value.of(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "item.comments.all(a, item.comments.all(b, a.text == b.text))",
                "item.comments.map(a, item.comments.map(b, [a, b, a, b])) == []",
                "item.comments.exists(a, item.description.matches('(x+x+)+y'))",
                "item.comments.exists(a, item.description.contains('y'))",
                "item.comments.exists(a, lower(item.description) == 'y')",
                "item.comments.exists(a, item.comments.exists(b, item.pushes / 0 == 1))",
                "item.comments.exists_one(a, item.comments.map(b, b.text + b.text) == [])"
            })
    void loopsEnd(String text) {
        Compiled compiled = compile(text);
        if (compiled instanceof Compiled.Right(Condition condition)) {
            assertThat(answer(condition, talkative()).isUnknown()).as(text).isTrue();
        }
    }

    @Test
    void aCostlyAnswerSaysWhyThereIsNone() {
        Condition costly = condition("item.comments.all(a, item.description.matches('^x+$'))");

        assertThat(answer(costly, talkative()))
                .isEqualTo(Value.unknown("the expression looks at more than an expression may"));
    }

    @Test
    void numbersOutOfRangeAreNotKnown() {
        String big = "item.pushes * 9223372036854775807";

        assertThat(answer(condition(big + " > 0"), Scenes.item("PAY-1")).isUnknown()).isTrue();
        assertThat(
                        answer(
                                        condition("today + days(9223372036854775807) > today"),
                                        Scenes.item("PAY-1"))
                                .isUnknown())
                .isTrue();
        assertThat(
                        answer(condition("day('+999999999-12-31') > now"), Scenes.item("PAY-1"))
                                .isUnknown())
                .isFalse();
    }

    @Test
    void rubbishIsRefusedOrAnswered() {
        String[] words = {
            "item", ".", "owner", "estimate", "fields", "[", "]", "(", ")", "'x'", "3", "==", "<",
            "&&", "||", "!", "exists", "map", "b", ",", "null", "now", "today", "empty", "?", ":",
            "in", "-", "labels", "blockers", "\n", "\"", "\\", "{", "}", "true", "day", "💥",
                    "\u0000"
        };
        Random random = new Random(20_261_120);
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(14); word >= 0; word--) {
                text.append(words[random.nextInt(words.length)]);
            }
            assertThatCode(() -> tryOut(text.toString()))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static void tryOut(String text) {
        if (EXPRESSIONS.compile(text, Origin.START)
                instanceof Compiled.Right(Condition condition)) {
            condition.test(Scenes.of(Scenes.item("PAY-1")));
        }
    }

    private static Condition condition(String text) {
        return ConditionTest.condition(text);
    }

    private static Value<Boolean> answer(Condition condition, WorkItem item) {
        long begin = System.nanoTime();
        Value<Boolean> answer = condition.test(Scenes.of(item));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        return answer;
    }

    private static WorkItem titled(String title) {
        WorkItem item = Scenes.item("PAY-1");
        Wording was = item.wording();
        return item.withWording(
                new Wording(
                        Value.of(title),
                        was.description(),
                        was.acceptanceCriteria(),
                        was.checklist()));
    }

    /** Twenty thousand comments and a description of a million characters. */
    private static WorkItem talkative() {
        WorkItem item = Scenes.item("PAY-1");
        Wording was = item.wording();
        Value<Description> description =
                Value.of(new Description("x".repeat(1_000_000), List.of()));
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            comments.add(new Comment(Value.empty(), Scenes.NOW, Value.of("x".repeat(100))));
        }
        return item.withWording(
                        new Wording(
                                was.title(),
                                description,
                                was.acceptanceCriteria(),
                                was.checklist()))
                .withActivity(new Activity(Scenes.NOW, Scenes.NOW, comments));
    }
}
