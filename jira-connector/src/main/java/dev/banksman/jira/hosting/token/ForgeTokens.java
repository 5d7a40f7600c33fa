package dev.banksman.jira.hosting.token;

import com.nimbusds.jose.JWSAlgorithm;
import dev.banksman.jira.hosting.token.RefusedException.Why;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Verifies Forge invocation tokens: RS256 with a key of the published set, by Forge, for our app.
 * See "Forge Remote essentials" at developer.atlassian.com.
 */
public final class ForgeTokens {

    private static final String ISSUER = "forge/invocation-token";
    private static final String API = "https://api.atlassian.com/ex/jira/";

    private final KeySet keys;
    private final String appId;
    private final InstantSource clock;

    /**
     * Verifies for one app.
     *
     * @param appId its id; with "" nothing is let in
     */
    public ForgeTokens(KeySet keys, String appId, InstantSource clock) {
        this.keys = keys;
        this.appId = appId;
        this.clock = clock;
    }

    /** What a good token says. Whether its installation is known is for the caller to ask. */
    public Invocation verify(String text) throws RefusedException {
        if (appId.isEmpty()) {
            throw new RefusedException(Why.AUDIENCE);
        }
        SignedToken token = SignedToken.read(text, JWSAlgorithm.RS256);
        Claims claims =
                token.verified(keys.key(token.keyId()))
                        .current(clock.instant())
                        .from(ISSUER)
                        .onlyTo(appId);
        return invocation(claims);
    }

    private static Invocation invocation(Claims claims) throws RefusedException {
        String installation =
                claims.text("app", "installationId")
                        .or(() -> claims.text("app", "installation", "id"))
                        .orElseThrow(() -> new RefusedException(Why.UNKNOWN_SITE));
        URI api =
                claims.text("app", "apiBaseUrl")
                        .flatMap(ForgeTokens::address)
                        .orElse(URI.create(""));
        String cloudId =
                claims.text("context", "cloudId")
                        .or(() -> cloudIdOf(api))
                        .orElseThrow(() -> new RefusedException(Why.UNKNOWN_SITE));
        Optional<URI> site = claims.text("context", "siteUrl").flatMap(ForgeTokens::address);
        return new Invocation(
                installation,
                cloudId,
                api.toString().isEmpty() ? URI.create(API + cloudId) : api,
                site);
    }

    /** A call of a schedule has no context; the address of the interface ends in the site's id. */
    private static Optional<String> cloudIdOf(URI api) {
        String path = Optional.ofNullable(api.getPath()).orElse("");
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Optional.of(last).filter(text -> !text.isEmpty());
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
