package dev.banksman.testkit.live;

import dev.banksman.port.Inbox;
import dev.banksman.port.ItemStore;
import dev.banksman.port.Quiet;
import dev.banksman.port.SweepStore;
import dev.banksman.port.Tenants;
import java.time.InstantSource;

/** What a live world keeps its work in. */
public record LivePorts(
        ItemStore items, Inbox inbox, Quiet quiet, Tenants tenants, SweepStore sweeps) {

    /** All of it in memory. */
    static LivePorts memory(InstantSource clock) {
        MemorySweeps sweeps = new MemorySweeps();
        MemoryTenants tenants = new MemoryTenants(clock, sweeps);
        MemoryQuiet quiet = new MemoryQuiet();
        MemoryItems items = new MemoryItems(clock, tenants, quiet);
        return new LivePorts(items, items, quiet, tenants, sweeps);
    }
}
