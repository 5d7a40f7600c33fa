package dev.banksman.plan;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Why something is not said, or not yet. */
public record Hold(Reason reason, Optional<Instant> until) {

    /** What holds back. */
    public enum Reason {
        /** The policy's mode does not allow it. */
        MODE,
        /** It was already so when the policy was switched on. */
        BASELINE,
        /** The policy's grace, or a reopened item's. */
        GRACE,
        /** A ladder speaks in working hours. */
        HOURS,
        /** One actor changed many items at once. */
        BURST,
        /** One policy suddenly hit many items. */
        BREAKER,
        /** The person had as many messages as a day may bring; it goes to the digest. */
        NOISE,
        /** Nobody is known to be meant. */
        NOBODY;

        /** As outputs write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Hold of(Reason reason) {
        return new Hold(reason, Optional.empty());
    }

    static Hold until(Reason reason, Instant at) {
        return new Hold(reason, Optional.of(at));
    }
}
