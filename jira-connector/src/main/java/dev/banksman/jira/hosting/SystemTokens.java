package dev.banksman.jira.hosting;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * How long Forge's system tokens are good: four hours at most, two at least when they come. See
 * "Forge Remote essentials" at developer.atlassian.com.
 */
final class SystemTokens {

    private static final Duration LEAST = Duration.ofHours(2);
    private static final Duration MOST = Duration.ofHours(4);
    private static final Duration SOON = Duration.ofMinutes(75);

    private SystemTokens() {}

    /** When a token that came now ends: what it says itself, if it says, else the least. */
    static Instant end(String token, Instant now) {
        Instant said = said(token).orElse(now.plus(LEAST));
        Instant most = now.plus(MOST);
        return said.isAfter(most) ? most : said;
    }

    static boolean endsSoon(Instant until, Instant now) {
        return until.isBefore(now.plus(SOON));
    }

    /**
     * The token is not ours to understand, so it is only looked at, and need not be one of ours.
     */
    private static Optional<Instant> said(String token) {
        try {
            return Optional.ofNullable(JWTParser.parse(token).getJWTClaimsSet())
                    .map(claims -> claims.getExpirationTime())
                    .map(Date::toInstant);
        } catch (ParseException | IllegalArgumentException opaque) {
            return Optional.empty();
        }
    }
}
