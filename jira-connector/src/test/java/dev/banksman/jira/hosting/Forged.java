package dev.banksman.jira.hosting;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes tokens, good ones and others. A copy with one thing changed is one call away. */
public record Forged(Map<String, Object> claims) {

    public Forged {
        claims = new LinkedHashMap<>(claims);
    }

    /** What a good token has in common with every other one. */
    public static Forged by(String issuer, Instant now) {
        return new Forged(
                Map.of(
                        "iss", issuer,
                        "iat", now.getEpochSecond(),
                        "exp", now.plusSeconds(180).getEpochSecond()));
    }

    public Forged with(String claim, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.put(claim, value);
        return new Forged(changed);
    }

    public Forged without(String claim) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.remove(claim);
        return new Forged(changed);
    }

    public String hs256(String secret) {
        try {
            return signed(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(secret));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String rs256(RSAKey key) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            return signed(header, new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signed with a public key as if it were a secret, under the name of that key. */
    public String swapped(RSAKey key) {
        try {
            byte[] secret = key.toRSAPublicKey().getEncoded();
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
            return signed(header, new MACSigner(secret));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signed by nobody, and says so. */
    public String unsigned() {
        return Base64URL.encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")
                + "."
                + new Payload(claims).toBase64URL()
                + ".";
    }

    private String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
        JWSObject jws = new JWSObject(header, new Payload(claims));
        jws.sign(signer);
        return jws.serialize();
    }
}
