package dev.banksman.jira.hosting;

import dev.banksman.jira.hosting.intake.Body;
import dev.banksman.jira.hosting.intake.Normaliser;
import dev.banksman.jira.hosting.intake.UnreadableException;
import dev.banksman.jira.hosting.token.ForgeSite;
import dev.banksman.jira.hosting.token.Invocation;
import dev.banksman.jira.hosting.token.RefusedException;
import dev.banksman.jira.hosting.token.RefusedException.Why;
import dev.banksman.jira.hosting.token.Sites;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Serves Forge installations. */
final class ForgeDesk {

    private static final String SYSTEM_TOKEN = "x-forge-oauth-system";

    private static final Set<String> ARRIVALS =
            Set.of("avi:forge:installed:app", "avi:forge:upgraded:app");
    private static final String DEPARTURE = "avi:forge:uninstalled:app";

    /** What a body of a lifecycle event may have; it is not kept. */
    private static final int LIFECYCLE_BODY = 256 * 1024;

    private final Sites sites;
    private final Installations installations;
    private final Normaliser normaliser;
    private final Intake intake;
    private final InstantSource clock;

    ForgeDesk(
            Sites sites,
            Installations installations,
            Normaliser normaliser,
            Intake intake,
            InstantSource clock) {
        this.sites = sites;
        this.installations = installations;
        this.normaliser = normaliser;
        this.intake = intake;
        this.clock = clock;
    }

    Reply event(Invocation invocation, HttpServletRequest request)
            throws RefusedException, UnreadableException {
        ForgeSite site = known(invocation);
        String tenant = site.tenant().id();
        Reply reply = intake.take(request, () -> normaliser.forge(tenant, Body.of(request, clock)));
        systemToken(request)
                .ifPresent(token -> installations.renewIfEnding(site, invocation, token));
        return reply;
    }

    Reply hourly(Invocation invocation, HttpServletRequest request) throws RefusedException {
        ForgeSite site = known(invocation);
        Optional<String> token = systemToken(request);
        if (token.isEmpty()) {
            return Reply.done("without-token");
        }
        installations.renew(site, invocation, token.get());
        return Reply.done("renewed");
    }

    Reply lifecycle(Invocation invocation, HttpServletRequest request)
            throws RefusedException, UnreadableException {
        String event = normaliser.event(Body.small(request, LIFECYCLE_BODY, clock));
        if (ARRIVALS.contains(event)) {
            return installations.arrive(invocation, systemToken(request).orElse(""));
        }
        if (event.equals(DEPARTURE)) {
            return sites.forge(invocation.installation())
                    .map(installations::leave)
                    .orElse(Reply.done("left-before")); // told again, or of an older installation
        }
        demandKnown(invocation);
        return Reply.done("unknown-event");
    }

    private void demandKnown(Invocation invocation) throws RefusedException {
        if (sites.forge(invocation.installation()).isEmpty()) {
            throw new RefusedException(Why.UNKNOWN_SITE);
        }
    }

    private ForgeSite known(Invocation invocation) throws RefusedException {
        return sites.forge(invocation.installation())
                .orElseThrow(() -> new RefusedException(Why.UNKNOWN_SITE));
    }

    private static Optional<String> systemToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(SYSTEM_TOKEN)).filter(text -> !text.isBlank());
    }
}
