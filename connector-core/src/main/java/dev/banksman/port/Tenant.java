package dev.banksman.port;

import java.net.URI;
import java.time.Instant;

/**
 * A connected site or workspace.
 *
 * @param id our own name for it, stable over installations; letters, digits, {@code -}
 * @param tracker the tracker's short name, as in {@code ItemRef.tracker()}
 * @param url where people see it
 * @param generation counts installations: what an earlier one left behind never touches this one
 * @param since when this installation began
 */
public record Tenant(
        String id,
        String tracker,
        String name,
        URI url,
        long generation,
        State state,
        Instant since) {

    /** What may be done for a tenant. */
    public enum State {
        ACTIVE,
        /**
         * Judged and recorded, nothing is written: the licence is not active, or it, or everything,
         * is paused.
         */
        MUTED,
        /** Uninstalled: nothing is accepted, no call leaves, everything is erased soon. */
        GONE
    }

    public boolean mayWrite() {
        return state == State.ACTIVE;
    }
}
