package dev.banksman.plan;

import dev.banksman.effect.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a scene.
 *
 * @param intentions for each of the scene's events, in their order, what it calls for
 * @param writes what is written now
 * @param nextAt when something that waits is due
 */
public record Plan(
        Desk desk, List<List<Intention>> intentions, List<Write> writes, Optional<Instant> nextAt) {

    /**
     * An effect whose time has come.
     *
     * @param rule the handle of the rule that called for it; a note belongs to the rule that
     *     changed it last
     */
    public record Write(String rule, Effect effect) {}
}
