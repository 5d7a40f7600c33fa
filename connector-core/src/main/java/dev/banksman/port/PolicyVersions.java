package dev.banksman.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The policies of tenants through time, and since when each rule looks as it does now.
 *
 * <p>Every method may throw {@link StoreUnavailableException}; each commits before it returns.
 */
public interface PolicyVersions {

    /**
     * A version.
     *
     * @param version counts a tenant's versions, from 1
     * @param activeSince when it was made active last; empty for one that never was
     */
    record Version(
            long version, String author, Instant at, String yaml, Optional<Instant> activeSince) {}

    /** Keeps a text, not active yet. */
    Version put(String tenant, String author, String yaml);

    /** All versions, newest first. */
    List<Version> list(String tenant);

    Optional<Version> get(String tenant, long version);

    /** The version in force; nothing where none was ever put, or the file's policies hold again. */
    Optional<Version> active(String tenant);

    /** Puts a version in force, also an older one; false when there is none of that number. */
    boolean activate(String tenant, long version);

    /** Puts none in force: what the file says holds. */
    void deactivate(String tenant);

    /**
     * What is known of the rules in force.
     *
     * @param generation grows by one with each change of the set, from 1
     */
    record Bookkeeping(long generation, Map<String, Instant> since, Map<String, Long> fresh) {
        public Bookkeeping {
            since = Map.copyOf(since);
            fresh = Map.copyOf(fresh);
        }
    }

    /**
     * Takes in the rules that are in force now. The first ones begin when the tenant came. Those
     * that look as before keep their times; new and changed ones begin now, and the generation
     * grows when anything changed. Asking again with the same rules changes nothing.
     *
     * @param fingerprints by the rule's handle, what makes two rules of that handle the same
     */
    Bookkeeping rules(String tenant, Map<String, String> fingerprints);
}
