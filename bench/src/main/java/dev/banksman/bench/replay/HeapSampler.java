package dev.banksman.bench.replay;

import java.util.function.Consumer;

/** Looks at what is reachable at moments spread evenly over a replay. */
final class HeapSampler implements LiveItems.Watch {

    private static final int SAMPLES = 20;

    private final long every;
    private final Consumer<HeapSample> samples;

    /**
     * @param states how many states come, about
     */
    HeapSampler(long states, Consumer<HeapSample> samples) {
        this.every = Math.max(1, states / SAMPLES);
        this.samples = samples;
    }

    @Override
    public void before(long state, long live, long finished) {
        if (state % every == 0) {
            samples.accept(new HeapSample(live, finished, HeapWatch.reachable()));
        }
    }
}
