package dev.banksman.sandbox.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** An RSA key of this run, by which Atlassian signs: published as PEM and within a JWKS. */
public record SigningKey(String id, KeyPair pair) {

    public static SigningKey fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningKey(UUID.randomUUID().toString(), generator.generateKeyPair());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has RSA", impossible);
        }
    }

    public String sign(ObjectNode claims) {
        return Jwt.rs256(claims, id, pair.getPrivate());
    }

    public String pem() {
        Base64.Encoder encoder =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        String body = encoder.encodeToString(pair.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    public ObjectNode jwk() {
        ObjectNode jwk = Json.object();
        jwk.put("kty", "RSA").put("use", "sig").put("alg", "RS256").put("kid", id);
        if (pair.getPublic() instanceof RSAPublicKey key) {
            jwk.put("n", number(key.getModulus())).put("e", number(key.getPublicExponent()));
        }
        return jwk;
    }

    /** Without the sign's byte. */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        byte[] plain = Arrays.copyOfRange(bytes, from, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
