package dev.banksman.engine;

import dev.banksman.port.ItemStore;
import dev.banksman.port.Quiet;
import dev.banksman.port.SweepStore;
import dev.banksman.port.Tenants;

/** What the engine stands on: durable work, the accounts of quietness, tenants, sweeps, figures. */
public record EnginePorts(
        ItemStore items, Quiet quiet, Tenants tenants, SweepStore sweeps, Meter meter) {}
