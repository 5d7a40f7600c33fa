package dev.banksman.jira.hosting.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import dev.banksman.jira.hosting.token.RefusedException.Why;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The keys of signed installations, published as PEM under their ids. See "Signed install
 * callbacks" in Atlassian's guide to the security of Connect apps.
 */
public final class InstallKeys {

    private final URI base;
    private final KeyServer server;
    private final Cache<String, JWSVerifier> known =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofHours(1)).build();
    private final Cache<String, Boolean> unknown =
            Caffeine.newBuilder()
                    .maximumSize(1_000)
                    .expireAfterWrite(Duration.ofSeconds(30))
                    .build();

    public InstallKeys(URI base, KeyServer server) {
        this.base = base;
        this.server = server;
    }

    /** The key of that id; asks for it when it was not asked for of late. */
    JWSVerifier key(String id) throws RefusedException {
        if (unknown.getIfPresent(id) != null) {
            throw new RefusedException(Why.KEY);
        }
        Optional<JWSVerifier> key = Optional.ofNullable(known.get(id, this::ask));
        if (key.isEmpty()) {
            unknown.put(id, true);
        }
        return key.orElseThrow(() -> new RefusedException(Why.KEY));
    }

    @SuppressWarnings("NullAway") // Caffeine takes null for "there is none"
    private JWSVerifier ask(String id) {
        return server.get(URI.create(base + "/" + id)).flatMap(InstallKeys::verifier).orElse(null);
    }

    private static Optional<JWSVerifier> verifier(String pem) {
        try {
            String base64 = pem.replaceAll("-----[A-Z ]+-----", "");
            byte[] encoded = Base64.getMimeDecoder().decode(base64);
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded))
                            instanceof RSAPublicKey key
                    ? Optional.of(key)
                            .filter(one -> one.getModulus().bitLength() >= 2048)
                            .map(RSASSAVerifier::new)
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new KeysUnavailableException("no key in the answer");
        }
    }
}
