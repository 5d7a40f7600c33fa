package dev.banksman.jira.hosting.token;

import dev.banksman.port.Tenant;
import java.time.Instant;

/**
 * A site that runs the Forge app.
 *
 * @param tokenUntil when the system token that is kept for it ends
 */
public record ForgeSite(Tenant tenant, Instant tokenUntil) {}
