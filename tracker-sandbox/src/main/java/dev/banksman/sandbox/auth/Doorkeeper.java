package dev.banksman.sandbox.auth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.site.Person;
import dev.banksman.sandbox.site.SandboxClock;
import dev.banksman.sandbox.site.Site;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who calls a site: an app by its Connect token or its Forge system token, or a person by the
 * header {@value #ACTOR}, as the board sends it.
 */
public final class Doorkeeper {

    public static final String ACTOR = "X-Sandbox-Actor";

    /** Clocks may differ so much. */
    private static final int LEEWAY = 30;

    /** What a site knows of an installed Connect app. */
    public record ConnectKey(String secret, Person person, Set<Scope> scopes) {}

    /** Finds what is known of an app at a site. */
    @FunctionalInterface
    public interface ConnectKeys {
        Optional<ConnectKey> find(Site site, String appKey);
    }

    /** Finds whom a bearer token was issued to. */
    @FunctionalInterface
    public interface Bearers {
        Optional<Caller> find(Site site, String token);
    }

    private final SandboxClock clock;
    private final ConnectKeys keys;
    private final Bearers bearers;

    public Doorkeeper(SandboxClock clock, ConnectKeys keys, Bearers bearers) {
        this.clock = clock;
        this.keys = keys;
        this.bearers = bearers;
    }

    /**
     * Who calls.
     *
     * @param call its path relative to the site's base address
     * @throws Refusal 401 for anybody who does not prove it
     */
    public Caller caller(Site site, Call call) {
        Optional<String> actor = call.header(ACTOR);
        if (actor.isPresent()) {
            return person(site, actor.get());
        }
        String authorization = call.header("Authorization").orElse("");
        if (authorization.startsWith("JWT ")) {
            return connect(site, call, authorization.substring(4));
        }
        if (authorization.startsWith("Bearer ")) {
            return bearers.find(site, authorization.substring(7))
                    .orElseThrow(() -> stranger("Unauthorized; scope does not match"));
        }
        throw stranger("Client must be authenticated to access this resource.");
    }

    private static Caller person(Site site, String account) {
        return site.people()
                .find(account)
                .map(person -> new Caller(person, "", Optional.empty()))
                .orElseThrow(() -> stranger("No such account on this site."));
    }

    private static Refusal stranger(String why) {
        return Refusal.of(401, why);
    }

    private Caller connect(Site site, Call call, String token) {
        Jwt jwt = Jwt.read(token).orElseThrow(() -> stranger("The JWT is malformed."));
        JsonNode claims = jwt.claims();
        String app = claims.path("iss").asText();
        ConnectKey key = keys.find(site, app).orElseThrow(() -> stranger("Unknown issuer."));
        if (!jwt.signedWith(key.secret())) {
            throw stranger("The JWT's signature is invalid.");
        }
        if (!claims.path("exp").canConvertToLong() || claims.path("exp").asLong() < earliest()) {
            throw stranger("The JWT has expired.");
        }
        String hash = Qsh.of(call.method(), call.path(), call.query());
        if (!hash.equals(claims.path("qsh").asText())) {
            throw stranger("The JWT's query hash does not fit the request.");
        }
        return new Caller(key.person(), app, Optional.of(key.scopes()));
    }

    /** The app's clock may or may not have been moved on with ours: either is taken. */
    private long earliest() {
        Instant now = clock.instant();
        Instant unmoved = now.minus(clock.offset());
        return unmoved.getEpochSecond() - LEEWAY;
    }
}
