package dev.banksman.jira.hosting.token;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.time.InstantSource;

/**
 * Verifies that Atlassian itself says that a site installs or uninstalls the Connect app: RS256
 * with one of its published keys, for our address, for this request, by this site.
 */
public final class InstallTokens {

    private final InstallKeys keys;
    private final String audience;
    private final InstantSource clock;

    public InstallTokens(InstallKeys keys, URI publicUrl, InstantSource clock) {
        this.keys = keys;
        this.audience = publicUrl.toString();
        this.clock = clock;
    }

    /**
     * Verifies.
     *
     * @param clientKey whom the body names, which has to be who the token is of
     */
    public void verify(String text, String qsh, String clientKey) throws RefusedException {
        SignedToken token = SignedToken.read(text, JWSAlgorithm.RS256);
        token.verified(keys.key(token.keyId()))
                .current(clock.instant())
                .onlyTo(audience)
                .from(clientKey)
                .forRequest(qsh);
    }
}
