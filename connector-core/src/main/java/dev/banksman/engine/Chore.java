package dev.banksman.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Something small that is done from time to time, such as forgetting what is old.
 *
 * @param every how long it rests once there is nothing left to do
 * @param piece does a little and says whether there is more
 */
public record Chore(Duration every, BooleanSupplier piece) {}
