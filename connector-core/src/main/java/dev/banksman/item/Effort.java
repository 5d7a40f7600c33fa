package dev.banksman.item;

import java.time.Duration;

/**
 * Estimates and time spent; points where the team counts points, durations where it counts time.
 */
public record Effort(Value<Double> points, Value<Duration> estimate, Value<Duration> spent) {}
