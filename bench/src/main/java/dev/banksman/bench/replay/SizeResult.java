package dev.banksman.bench.replay;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * All that was measured on a history of one size.
 *
 * @param copies of the original history
 * @param times one for each round
 * @param heap samples of one further replay
 */
record SizeResult(int copies, List<TimeFigures> times, List<HeapSample> heap) {

    double median(ToDoubleFunction<TimeFigures> figure) {
        return Medians.of(times.stream().map(figure::applyAsDouble).toList());
    }

    /** How far apart the rounds lie: the greatest by the smallest. */
    double spread(ToDoubleFunction<TimeFigures> figure) {
        double most = times.stream().mapToDouble(figure).max().orElseThrow();
        return most / times.stream().mapToDouble(figure).min().orElseThrow();
    }

    long changes() {
        return times.getFirst().changes();
    }

    /** The moment at which most was reachable. */
    HeapSample peak() {
        return heap.stream().max(Comparator.comparingLong(HeapSample::bytes)).orElseThrow();
    }
}
