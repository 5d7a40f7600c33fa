package dev.banksman.bench.micro;

import dev.banksman.bench.policies.BenchPolicies;
import dev.banksman.judge.Case;
import dev.banksman.judge.Docket;
import dev.banksman.judge.Judge;
import dev.banksman.judge.Judgement;
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

/** One item with six others around it judged by all eleven policies. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class JudgeBenchmark {

    private final Judge judge = new Judge(BenchPolicies.load().rules());
    private final Case quiet = Surroundings.well().changed(List.of(), Docket.EMPTY);
    private final Case troubled =
            Surroundings.ill().changed(List.of(Surroundings.slip()), Docket.EMPTY);
    private final Case standing =
            Surroundings.ill().changed(List.of(), judge.judge(troubled).docket());

    /** All is well: every policy looks, none finds. */
    @Benchmark
    public Judgement quiet() {
        return judge.judge(quiet);
    }

    /** As much as possible is wrong, and was found before: nothing new to say. */
    @Benchmark
    public Judgement standing() {
        return judge.judge(standing);
    }

    /** As much as possible is wrong, and is found for the first time: words are made for each. */
    @Benchmark
    public Judgement opening() {
        return judge.judge(troubled);
    }
}
