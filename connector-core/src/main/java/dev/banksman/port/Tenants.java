package dev.banksman.port;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The connected sites and workspaces. Every method commits before it returns. */
public interface Tenants {

    /**
     * A name by which the vendor calls a tenant.
     *
     * @param kind for example {@code connect} (client key), {@code forge} (installation id), {@code
     *     cloud} (cloud id)
     */
    record Alias(String kind, String value) {}

    /** What an installation tells. */
    record Arrival(String id, String tracker, String name, URI url, List<Alias> aliases) {
        public Arrival {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * Takes in an installation: a new tenant, or the next generation of one that was gone; one that
     * is there keeps its generation and gets what changed.
     */
    Tenant arrive(Arrival arrival);

    Optional<Tenant> find(String id);

    Optional<Tenant> find(Alias alias);

    /** The vendor's names of a tenant. */
    List<Alias> aliases(String tenant);

    /** All tenants that are not gone, in order of their ids. */
    List<Tenant> all();

    /**
     * Mutes a tenant, or lets it be written to again. One that was muted is then judged anew as far
     * as {@link SweepStore.Kind#REJUDGE} began for it, with the same commit.
     */
    void set(String tenant, Tenant.State state);

    /**
     * An uninstallation: from its return on no delivery is accepted and no claim is given. What is
     * stored is erased by {@link #erase}.
     */
    void leave(String tenant);

    /**
     * Erases up to so many rows of generations that are over, leaving a tombstone.
     *
     * @return whether something is left to erase
     */
    boolean erase(int rows);
}
