package dev.banksman.bench.live;

/**
 * What one round measured.
 *
 * @param perSecond durable acknowledgements per second at saturation
 * @param saturated answers at saturation
 * @param cpuMicros processor time of the service for each event at saturation, until all its
 *     comments were written
 * @param steady answers at the fixed rate
 * @param endToEnd from event to comment at the fixed rate
 * @param pointsCalls calls to the tracker for each comment written, at the fixed rate
 */
record Figures(
        double perSecond,
        Times saturated,
        double cpuMicros,
        Times steady,
        Times endToEnd,
        double pointsCalls,
        long idleMib,
        long peakMib,
        double readySeconds) {}
