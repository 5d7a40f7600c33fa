package dev.banksman.sandbox.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A JSON web token, taken apart but not yet believed.
 *
 * @param signed the part that is signed
 */
// bytes on their way: never compared, and a copy of each would cost
@SuppressWarnings("ArrayRecordComponent")
public record Jwt(JsonNode header, JsonNode claims, String signed, byte[] signature) {

    public static Optional<Jwt> read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            return Optional.of(
                    new Jwt(
                            Json.parse(decoder.decode(parts[0])),
                            Json.parse(decoder.decode(parts[1])),
                            parts[0] + "." + parts[1],
                            decoder.decode(parts[2])));
        } catch (IllegalArgumentException | IOException malformed) {
            return Optional.empty();
        }
    }

    /** Whether this is an HS256 token that was signed with this secret. */
    public boolean signedWith(String secret) {
        return header.path("alg").asText().equals("HS256")
                && MessageDigest.isEqual(signature, hmac(signed, secret));
    }

    public static String hs256(ObjectNode claims, String secret) {
        String signed =
                part(Json.object().put("typ", "JWT").put("alg", "HS256")) + "." + part(claims);
        return signed + "." + base64(hmac(signed, secret));
    }

    public static String rs256(ObjectNode claims, String keyId, PrivateKey key) {
        ObjectNode header = Json.object().put("typ", "JWT").put("alg", "RS256").put("kid", keyId);
        String signed = part(header) + "." + part(claims);
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(key);
            signer.update(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "." + base64(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK signs with RSA", impossible);
        }
    }

    private static String part(JsonNode node) {
        return base64(Json.bytes(node));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
