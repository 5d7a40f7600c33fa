package dev.banksman.jira.hosting.token;

import com.nimbusds.jose.JWSAlgorithm;
import dev.banksman.jira.client.Qsh;
import dev.banksman.jira.hosting.token.RefusedException.Why;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Verifies what Connect sites send: HS256 with the secret that the site and we share. See
 * "Understanding JWT for Connect apps" at developer.atlassian.com.
 */
public final class ConnectTokens {

    private final Sites sites;
    private final InstantSource clock;

    public ConnectTokens(Sites sites, InstantSource clock) {
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * The site that sent this request.
     *
     * @param qsh the request's own hash, which the token has to carry
     */
    public ConnectSite ofRequest(String token, String qsh) throws RefusedException {
        if (qsh.equals(Qsh.CONTEXT)) {
            throw new IllegalArgumentException("no request has this hash");
        }
        return verified(token, qsh);
    }

    /** The site on whose page somebody is: a token of context, which belongs to no request. */
    public ConnectSite ofContext(String token) throws RefusedException {
        return verified(token, Qsh.CONTEXT);
    }

    private ConnectSite verified(String text, String qsh) throws RefusedException {
        SignedToken token = SignedToken.read(text, JWSAlgorithm.HS256);
        String clientKey = token.issuer();
        ConnectSite known =
                sites.connect(clientKey).orElseThrow(() -> new RefusedException(Why.UNKNOWN_SITE));
        ConnectSite signer = token.signedBy(known.verifier()) ? known : anew(token, clientKey);
        token.claims().current(clock.instant()).notToOthersThan(clientKey).forRequest(qsh);
        return signer;
    }

    /** Looks again when a signature does not fit: another node may have taken a new secret in. */
    private ConnectSite anew(SignedToken token, String clientKey) throws RefusedException {
        Optional<ConnectSite> now = sites.connectAnew(clientKey);
        if (now.isEmpty() || !token.signedBy(now.get().verifier())) {
            throw new RefusedException(Why.SIGNATURE);
        }
        return now.get();
    }
}
