package dev.banksman.app.service;

import dev.banksman.app.service.rules.LiveRulebooks;
import dev.banksman.backtest.BackTests;
import dev.banksman.engine.Engine;
import dev.banksman.jira.hosting.HostingListener;
import dev.banksman.port.Delivery;
import dev.banksman.port.Tenant;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What hosting hears goes to the engine and to the figures. */
record Listening(Engine engine, LiveRulebooks rulebooks, BackTests backTests, ServiceMeter meter)
        implements HostingListener {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    /** Longer than any call to a tracker may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    @Override
    public void accepted(Delivery delivery) {
        meter.committed(delivery.tenant());
        engine.wake();
    }

    @Override
    public void arrived(Tenant tenant) {
        LOG.info("{} is connected: {}", tenant.id(), tenant.url());
        // from now on its policies count as switched on
        LOG.info("its policies: {}", rulebooks.standing(tenant.id()).compiled().source());
        engine.arrived(tenant.id());
    }

    @Override
    public void left(String tenant) {
        LOG.info("{} is gone", tenant);
        backTests.forget(tenant);
        try {
            if (!engine.left(tenant, PATIENCE)) {
                LOG.warn("a call to {} was still on its way", tenant);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void counted(String route, String outcome) {
        meter.received(route, outcome);
    }
}
