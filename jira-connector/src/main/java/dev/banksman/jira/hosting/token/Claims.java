package dev.banksman.jira.hosting.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.banksman.jira.hosting.token.RefusedException.Why;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/** What a token with a good signature claims. */
final class Claims {

    /** How far clocks may be apart. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    private final JWTClaimsSet claims;

    Claims(JWTClaimsSet claims) {
        this.claims = claims;
    }

    /** Demands that it says when it was made and when it ends, and that now is between. */
    Claims current(Instant now) throws RefusedException {
        Instant end = required(claims.getExpirationTime());
        Instant made = required(claims.getIssueTime());
        Date start = claims.getNotBeforeTime();
        boolean early =
                made.isAfter(now.plus(LEEWAY))
                        || (start != null && start.toInstant().isAfter(now.plus(LEEWAY)));
        if (early || !end.isAfter(now.minus(LEEWAY))) {
            throw new RefusedException(Why.TIME);
        }
        return this;
    }

    private static Instant required(Date date) throws RefusedException {
        return Optional.ofNullable(date)
                .map(Date::toInstant)
                .orElseThrow(() -> new RefusedException(Why.TIME));
    }

    Claims from(String issuer) throws RefusedException {
        if (!same(issuer, Optional.ofNullable(claims.getIssuer()).orElse(""))) {
            throw new RefusedException(Why.ISSUER);
        }
        return this;
    }

    /** Demands one audience, and that it is this. */
    Claims onlyTo(String audience) throws RefusedException {
        if (claims.getAudience().size() != 1 || !same(audience, claims.getAudience().getFirst())) {
            throw new RefusedException(Why.AUDIENCE);
        }
        return this;
    }

    /** Demands that an audience, where one is named, is this. */
    Claims notToOthersThan(String audience) throws RefusedException {
        return claims.getAudience().isEmpty() ? this : onlyTo(audience);
    }

    /** Demands that it was made for this request. */
    Claims forRequest(String qsh) throws RefusedException {
        if (!(claims.getClaim("qsh") instanceof String claimed) || !same(qsh, claimed)) {
            throw new RefusedException(Why.REQUEST);
        }
        return this;
    }

    /** A text somewhere below a claim. */
    Optional<String> text(String claim, String... path) {
        Object found = claims.getClaim(claim);
        for (String name : path) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static boolean same(String ours, String theirs) {
        return MessageDigest.isEqual(ours.getBytes(UTF_8), theirs.getBytes(UTF_8));
    }
}
