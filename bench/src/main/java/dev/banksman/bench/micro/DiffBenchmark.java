package dev.banksman.bench.micro;

import dev.banksman.diff.Change;
import dev.banksman.diff.SnapshotDiff;
import dev.banksman.item.WorkItem;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
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

/** Two states of an item compared: sharing what did not change, and read anew from the tracker. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class DiffBenchmark {

    private final WorkItem before = item().item();
    private final WorkItem same =
            before.withActivity(before.activity().withUpdated(Surroundings.NOW));
    private final WorkItem moved = new ItemBuilder(before).due("2026-04-30").item();
    private final WorkItem readAnew = item().item();
    private final WorkItem readAnewAndMoved = item().due("2026-04-30").item();

    /** Nothing changed, and the parts are shared: a history read step by step. */
    @Benchmark
    public List<Change> nothingChanged() {
        return SnapshotDiff.between(before, same);
    }

    /** One field changed, and the other parts are shared. */
    @Benchmark
    public List<Change> oneFieldChanged() {
        return SnapshotDiff.between(before, moved);
    }

    /** Nothing changed, but every part was read anew: a webhook that repeats the item. */
    @Benchmark
    public List<Change> nothingChangedReadAnew() {
        return SnapshotDiff.between(before, readAnew);
    }

    /** One field changed, and every part was read anew. */
    @Benchmark
    public List<Change> oneFieldChangedReadAnew() {
        return SnapshotDiff.between(before, readAnewAndMoved);
    }

    private static ItemBuilder item() {
        ItemBuilder item =
                An.item("PAY-7")
                        .inProgress()
                        .due("2026-04-10")
                        .labels("client", "card")
                        .childOf("PAY-0");
        for (int i = 1; i <= 5; i++) {
            item = item.blockedBy("PAY-1" + i).comment(An.person("anna"), Times.START, "Done " + i);
        }
        return item;
    }
}
