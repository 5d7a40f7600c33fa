package dev.banksman.jira.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** JSON web tokens as Connect has them: HS256 with the secret that the site and we share. */
public final class Jwt {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

    private Jwt() {}

    /**
     * A token for one call of ours.
     *
     * @param issuer the key of our app
     * @param qsh see {@link Qsh}
     */
    public static String sign(
            String issuer, String qsh, Instant now, Duration life, String secret) {
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        claims.put("iss", issuer);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(life).getEpochSecond());
        claims.put("qsh", qsh);
        return sign(claims, secret);
    }

    /** A token with these claims. */
    public static String sign(ObjectNode claims, String secret) {
        String signed = HEADER + "." + BASE64.encodeToString(bytes(claims));
        return signed + "." + BASE64.encodeToString(hs256(signed, secret));
    }

    /** The signature of what stands before a token's last dot. */
    public static byte[] hs256(String signed, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    private static byte[] bytes(ObjectNode claims) {
        return claims.toString().getBytes(UTF_8);
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(UTF_8));
    }
}
