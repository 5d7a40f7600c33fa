package dev.banksman.jira.hosting.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.banksman.jira.hosting.token.RefusedException.Why;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A token whose form was read and whose signature was not looked at yet. */
final class SignedToken {

    /** Longer ones are not read. Invocation tokens of large apps approach 10 KB. */
    private static final int LONGEST = 60_000;

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

    private final JWSObject jws;
    private final JWTClaimsSet claims;

    private SignedToken(JWSObject jws, JWTClaimsSet claims) {
        this.jws = jws;
        this.claims = claims;
    }

    /**
     * Reads a token.
     *
     * @param algorithm the only one that is taken, whatever the token says of itself
     */
    static SignedToken read(String text, JWSAlgorithm algorithm) throws RefusedException {
        if (text.length() > LONGEST) {
            throw new RefusedException(Why.MALFORMED);
        }
        try {
            JWSObject jws = JWSObject.parse(text);
            if (!algorithm.equals(jws.getHeader().getAlgorithm())) {
                throw new RefusedException(Why.ALGORITHM);
            }
            Map<String, Object> payload = jws.getPayload().toJSONObject();
            if (payload == null) {
                throw new RefusedException(Why.MALFORMED);
            }
            return new SignedToken(jws, JWTClaimsSet.parse(payload));
        } catch (ParseException | IllegalArgumentException malformed) {
            throw new RefusedException(Why.MALFORMED);
        }
    }

    /**
     * The key that is said to have signed it. It goes into an address: only plain ones are taken.
     */
    String keyId() throws RefusedException {
        return Optional.ofNullable(jws.getHeader().getKeyID())
                .filter(id -> KEY_ID.matcher(id).matches() && !id.contains(".."))
                .orElseThrow(() -> new RefusedException(Why.KEY));
    }

    /** Who is said to have issued it; to be believed after {@link #signedBy} only. */
    String issuer() throws RefusedException {
        return Optional.ofNullable(claims.getIssuer())
                .orElseThrow(() -> new RefusedException(Why.ISSUER));
    }

    boolean signedBy(JWSVerifier verifier) throws RefusedException {
        try {
            return jws.verify(verifier);
        } catch (JOSEException | IllegalStateException unusable) {
            throw new RefusedException(Why.SIGNATURE);
        }
    }

    /** The claims, to be believed after {@link #signedBy} only. */
    Claims claims() {
        return new Claims(claims);
    }

    /** The claims, when the signature is good. */
    Claims verified(JWSVerifier verifier) throws RefusedException {
        if (!signedBy(verifier)) {
            throw new RefusedException(Why.SIGNATURE);
        }
        return claims();
    }
}
