package dev.banksman.backtest;

import dev.banksman.history.Chronicle;
import dev.banksman.history.InputProblems;
import dev.banksman.item.Mapping;
import dev.banksman.port.Answer;
import dev.banksman.port.Histories;
import dev.banksman.port.Tenant;
import dev.banksman.testkit.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A past that is told in steps, with troubles on demand. */
final class FakeHistories implements Histories {

    static final Answer<Step> LAST = new Answer.Ok<>(new Step(1, 3, true));

    final AtomicInteger steps = new AtomicInteger();
    private final Story story;
    private final Queue<Supplier<Answer<Step>>> first = new ConcurrentLinkedQueue<>();

    FakeHistories(Story story) {
        this.story = story;
    }

    /** What comes before the last step. */
    void before(Answer<Step> answer) {
        first.add(() -> answer);
    }

    void before(Supplier<Answer<Step>> answer) {
        first.add(answer);
    }

    @Override
    public Price price(long items) {
        return new Price(2, 10 * items);
    }

    @Override
    public Reading read(Tenant tenant, Sample sample, Path into) {
        try {
            Files.writeString(into, "what was read");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Reading() {
            @Override
            public Answer<Step> step() {
                steps.incrementAndGet();
                Supplier<Answer<Step>> next = first.poll();
                return next == null ? LAST : next.get();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Chronicle open(Path read, Tenant tenant, Mapping mapping, InputProblems problems) {
        if (!Files.exists(read)) {
            throw new IllegalStateException("nothing was read");
        }
        return story.chronicle();
    }
}
