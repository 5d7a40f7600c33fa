package dev.banksman.port;

import java.util.Map;

/**
 * Small things that an admin sets, by name. Every method may throw {@link
 * StoreUnavailableException}; each commits before it returns.
 */
public interface Settings {

    /** In the place of a tenant: what holds for all. */
    String ALL = "";

    /** Whether nothing is written anywhere. */
    boolean isPaused();

    /**
     * Pauses everything: until it is lifted, tenants are found muted. What is active is judged anew
     * with the commit that lifts it, as {@link Tenants#set} does.
     */
    void pause(boolean paused);

    /** The settings of a tenant, or of {@link #ALL}. */
    Map<String, String> all(String tenant);

    /** Sets one; a blank value takes it away. */
    void put(String tenant, String name, String value);
}
