package dev.banksman.jira.hosting.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.banksman.jira.hosting.token.RefusedException.Why;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The keys of invocation tokens. Those at hand stay good while their server is down; an unknown one
 * is asked for at most once a minute, however many tokens name it.
 */
public final class KeySet {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_WITHOUT_ANY = Duration.ofSeconds(5);

    private final URI address;
    private final KeyServer server;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();

    private volatile Keys keys = new Keys(Map.of(), Instant.MIN, Instant.MIN, false);

    /** What is known, since when, when it was last asked for, and whether that went well. */
    private record Keys(Map<String, JWSVerifier> byId, Instant since, Instant asked, boolean told) {

        Optional<JWSVerifier> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }

        Instant nextAsk() {
            return asked.equals(Instant.MIN)
                    ? asked
                    : asked.plus(byId.isEmpty() ? PAUSE_WITHOUT_ANY : PAUSE);
        }
    }

    public KeySet(URI address, KeyServer server, InstantSource clock) {
        this.address = address;
        this.server = server;
        this.clock = clock;
    }

    /**
     * The key of that id.
     *
     * @throws KeysUnavailableException when it is not known and the server does not tell
     */
    JWSVerifier key(String id) throws RefusedException {
        Optional<JWSVerifier> known = keys.find(id);
        if (known.isPresent()) {
            refreshAside();
            return known.get();
        }
        refresh();
        Keys now = keys;
        return now.find(id).orElseThrow(() -> missing(now));
    }

    private static RefusedException missing(Keys now) {
        if (!now.told()) {
            throw new KeysUnavailableException("the key set");
        }
        return new RefusedException(Why.KEY);
    }

    private void refreshAside() {
        Keys now = keys;
        Instant time = clock.instant();
        boolean stale = now.since().plus(FRESH).isBefore(time) && now.nextAsk().isBefore(time);
        if (stale && !asking.isLocked()) {
            Thread.ofVirtual().name("key-set").start(this::refresh);
        }
    }

    /** One at a time; who waited finds what the other one brought. */
    private void refresh() {
        asking.lock();
        try {
            Keys before = keys;
            if (!clock.instant().isBefore(before.nextAsk())) {
                keys = ask(before);
            }
        } finally {
            asking.unlock();
        }
    }

    private Keys ask(Keys before) {
        Instant now = clock.instant();
        try {
            String text = server.get(address).orElse("");
            return new Keys(read(text), now, now, true);
        } catch (KeysUnavailableException | ParseException | JOSEException trouble) {
            return new Keys(before.byId(), before.since(), now, false);
        }
    }

    private static Map<String, JWSVerifier> read(String text) throws ParseException, JOSEException {
        Map<String, JWSVerifier> found = new HashMap<>();
        for (JWK each : JWKSet.parse(text).getKeys()) {
            if (each instanceof RSAKey key && key.getKeyID() != null && key.size() >= 2048) {
                found.put(key.getKeyID(), new RSASSAVerifier(key.toRSAPublicKey()));
            }
        }
        return Map.copyOf(found);
    }
}
