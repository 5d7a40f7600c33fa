package dev.banksman.port;

/** Takes deliveries in, durably. */
public interface Inbox {

    /** What became of a delivery. */
    enum Receipt {
        /** It is on disk, and its items are due. */
        ACCEPTED,
        /** It was here before: nothing was done. */
        REPEATED,
        /** Its tenant is not known or gone: nothing was done. */
        REFUSED
    }

    /**
     * Takes a delivery in. Returns after the commit, so that the sender may be told.
     *
     * @throws StoreUnavailableException when it could not be committed: the sender shall try again
     */
    Receipt accept(Delivery delivery);
}
