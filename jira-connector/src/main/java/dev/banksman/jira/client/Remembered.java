package dev.banksman.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.banksman.port.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Answers kept for a while. Those who ask for the same thing at once wait for one call; what went
 * wrong is not kept.
 */
final class Remembered {

    /** What was asked, and of which tenant. */
    record Key(String tenant, String what) {}

    private final Cache<Key, CompletableFuture<Answer<JsonNode>>> kept;

    Remembered(int most, Duration life) {
        this.kept = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(life).build();
    }

    Answer<JsonNode> get(String tenant, String what, Supplier<Answer<JsonNode>> ask) {
        Key key = new Key(tenant, what);
        CompletableFuture<Answer<JsonNode>> mine = new CompletableFuture<>();
        CompletableFuture<Answer<JsonNode>> first = kept.asMap().putIfAbsent(key, mine);
        return first == null ? asked(key, mine, ask) : first.join();
    }

    private Answer<JsonNode> asked(
            Key key, CompletableFuture<Answer<JsonNode>> future, Supplier<Answer<JsonNode>> ask) {
        Answer<JsonNode> answer = new Answer.Unreachable<>(false, "The question was not asked.");
        try {
            answer = ask.get();
            return answer;
        } finally {
            if (!(answer instanceof Answer.Ok<JsonNode>)) {
                kept.asMap().remove(key, future);
            }
            future.complete(answer);
        }
    }

    void forget(String tenant, String what) {
        kept.invalidate(new Key(tenant, what));
    }

    void forget(String tenant) {
        kept.asMap().keySet().removeIf(key -> key.tenant().equals(tenant));
    }
}
