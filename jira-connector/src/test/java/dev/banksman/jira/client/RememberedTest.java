package dev.banksman.jira.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.banksman.port.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private static final Answer<JsonNode> FINE =
            new Answer.Ok<>(JsonNodeFactory.instance.textNode("fine"));
    private static final Answer<JsonNode> TROUBLE = new Answer.Unreachable<>(false, "away");

    private final Remembered remembered = new Remembered(100, Duration.ofHours(1));
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksOnceForManyWhoAskAtOnce() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        List<Future<Answer<JsonNode>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> remembered.get("acme", "x", () -> slow(open))));
            }
            open.countDown();
            for (Future<Answer<JsonNode>> answer : answers) {
                assertThat(answer.get()).isEqualTo(FINE);
            }
        }

        assertThat(asked).hasValue(1);
    }

    private Answer<JsonNode> slow(CountDownLatch open) {
        asked.incrementAndGet();
        try {
            open.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return FINE;
    }

    @Test
    void keepsNoTrouble() {
        assertThat(get("acme", TROUBLE)).isEqualTo(TROUBLE);
        assertThat(get("acme", FINE)).isEqualTo(FINE);
        assertThat(get("acme", TROUBLE)).isEqualTo(FINE);
        assertThat(asked).hasValue(2);
    }

    @Test
    void waitsForNobodyAfterAFault() {
        assertThatThrownBy(
                        () ->
                                remembered.get(
                                        "acme",
                                        "x",
                                        () -> {
                                            throw new IllegalStateException("a fault");
                                        }))
                .hasMessage("a fault");
        assertThat(get("acme", FINE)).isEqualTo(FINE);
    }

    @Test
    void forgetsATenantAndNoOther() {
        get("acme", FINE);
        get("other", FINE);

        remembered.forget("acme");

        assertThat(get("acme", TROUBLE)).isEqualTo(TROUBLE);
        assertThat(get("other", TROUBLE)).isEqualTo(FINE);
    }

    private Answer<JsonNode> get(String tenant, Answer<JsonNode> answer) {
        return remembered.get(
                tenant,
                "x",
                () -> {
                    asked.incrementAndGet();
                    return answer;
                });
    }
}
