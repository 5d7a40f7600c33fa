package dev.banksman.sandbox.control;

import dev.banksman.sandbox.auth.SigningKey;
import dev.banksman.sandbox.fault.Faults;
import dev.banksman.sandbox.forge.ForgeApps;
import dev.banksman.sandbox.hook.Courier;
import dev.banksman.sandbox.hook.Installs;
import dev.banksman.sandbox.ledger.MailLedger;
import dev.banksman.sandbox.ledger.RequestLedger;
import dev.banksman.sandbox.limit.Governor;
import dev.banksman.sandbox.site.SandboxClock;
import dev.banksman.sandbox.site.Sites;

/** All that the controls work on. */
public record Rig(
        Sites sites,
        SandboxClock clock,
        SigningKey key,
        Installs installs,
        ForgeApps forge,
        Courier courier,
        Faults faults,
        Governor governor,
        RequestLedger requests,
        MailLedger mail) {}
