package dev.banksman.jira.hosting.token;

import com.nimbusds.jose.JWSVerifier;
import dev.banksman.port.Tenant;

/** A site that runs the Connect app, and what its tokens are signed with. */
public record ConnectSite(Tenant tenant, JWSVerifier verifier) {

    @Override
    public String toString() {
        return "connect site " + tenant.id();
    }
}
