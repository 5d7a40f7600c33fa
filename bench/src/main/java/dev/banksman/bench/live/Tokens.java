package dev.banksman.bench.live;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Jira does: webhooks with the shared secret (HS256), installations with an install key
 * (RS256). The query string hash is that of Atlassian Connect: SHA-256 of {@code
 * METHOD&path&query}.
 */
final class Tokens {

    static final String KEY_ID = "bench-install-key";

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final long LIFE_SECONDS = 180;

    private final KeyPair installKey;

    Tokens() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        installKey = generator.generateKeyPair();
    }

    /** The public half of the install key, as Atlassian serves it. */
    String publicKeyPem() {
        String body =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(installKey.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    /** The token of a webhook to that path. */
    static String webhook(Site site, String path, Instant now) throws GeneralSecurityException {
        String head = encode("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
        String signed = head + "." + encode(claims(site, path, "", now));
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = site.sharedSecret().getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return signed + "." + URL.encodeToString(mac.doFinal(bytes(signed)));
    }

    /** The token of an installation. */
    String install(Site site, String path, String audience, Instant now)
            throws GeneralSecurityException {
        String head = encode("{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"" + KEY_ID + "\"}");
        String signed = head + "." + encode(claims(site, path, audience, now));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(installKey.getPrivate());
        signature.update(bytes(signed));
        return signed + "." + URL.encodeToString(signature.sign());
    }

    private static String claims(Site site, String path, String audience, Instant now)
            throws GeneralSecurityException {
        String aud = audience.isEmpty() ? "" : ",\"aud\":[\"" + audience + "\"]";
        return "{\"iss\":\"%s\",\"iat\":%d,\"exp\":%d,\"qsh\":\"%s\"%s}"
                .formatted(
                        site.clientKey(),
                        now.getEpochSecond(),
                        now.getEpochSecond() + LIFE_SECONDS,
                        hash("POST&" + path + "&"),
                        aud);
    }

    private static String hash(String canonical) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(canonical));
        return HexFormat.of().formatHex(digest);
    }

    private static String encode(String json) {
        return URL.encodeToString(bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
