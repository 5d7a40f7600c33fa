package dev.banksman.bench.micro;

import dev.banksman.expression.Compiled;
import dev.banksman.expression.Expressions;
import dev.banksman.expression.Origin;
import dev.banksman.item.Value;
import dev.banksman.judge.Case;
import dev.banksman.judge.Docket;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Moment;
import dev.banksman.policy.Past;
import dev.banksman.policy.Situation;
import dev.banksman.testkit.Times;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One CEL condition asked of one item; reading it is paid once, when a policy file is loaded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ExpressionBenchmark {

    private final Expressions expressions = new Expressions();
    private final Condition one = condition("item.category == 'done'");
    private final Condition two =
            condition("item.category == \"in progress\" && empty(item.fields[\"Release notes\"])");
    private final Condition neighbours =
            condition("item.blockers.exists(b, b.category != 'done' && b.owner == null)");
    private final Situation<?> situation = situation(Surroundings.well());

    /** One comparison. */
    @Benchmark
    public Value<Boolean> oneComparison() {
        return one.test(situation);
    }

    /** Two facts of the item, one of them a custom field. */
    @Benchmark
    public Value<Boolean> twoFacts() {
        return two.test(situation);
    }

    /** A question to each of three neighbours, none of which ends the search. */
    @Benchmark
    public Value<Boolean> neighbourList() {
        return neighbours.test(situation);
    }

    private Condition condition(String text) {
        return switch (expressions.compile(text, Origin.START)) {
            case Compiled.Right(Condition condition) -> condition;
            case Compiled.Wrong wrong -> throw new IllegalStateException(wrong.toString());
        };
    }

    private static Situation<?> situation(Surroundings surroundings) {
        Case item = surroundings.changed(List.of(), Docket.EMPTY);
        return new Situation<>(
                item.present(),
                item.around(),
                Past.NONE,
                new Moment(Surroundings.NOW, Times.OFFICE),
                List.of());
    }
}
