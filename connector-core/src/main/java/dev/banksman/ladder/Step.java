package dev.banksman.ladder;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a ladder says at one moment.
 *
 * @param rung the rung that speaks now, counted from 1
 * @param climb the state after it
 * @param recheckAt when time alone can make another rung speak
 */
public record Step(OptionalInt rung, Climb climb, Optional<Instant> recheckAt) {}
