package dev.banksman.jira.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.banksman.jira.client.Qsh;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every route with every token that it must not take. */
@ExtendWith(Hosted.class)
class RefusalTest {

    @TestFactory
    Stream<DynamicTest> each_route_refuses_every_token_but_its_own(Jira fresh) {
        Jira jira = fresh.installed();
        String before = jira.rig.store.everything();
        return Arrays.stream(Route.values())
                .filter(route -> route.token() != Token.NONE)
                .flatMap(
                        route ->
                                bad(jira, route).entrySet().stream()
                                        .map(bad -> refusal(jira, route, bad, before)));
    }

    private static DynamicTest refusal(
            Jira jira, Route route, Map.Entry<String, String> bad, String before) {
        return dynamicTest(
                route.path() + " with " + bad.getKey(),
                () -> {
                    assertThat(jira.call(route, bad.getValue()).statusCode()).isEqualTo(401);
                    assertThat(jira.rig.store.everything()).isEqualTo(before);
                });
    }

    @TestFactory
    Stream<DynamicTest> each_route_takes_its_own(Jira jira) {
        return Stream.of(
                        Route.INSTALLED,
                        Route.LIFECYCLE,
                        Route.WEBHOOKS,
                        Route.CONTEXT,
                        Route.EVENTS,
                        Route.HOURLY,
                        Route.UNINSTALLED)
                .map(
                        route ->
                                dynamicTest(
                                        route.path(),
                                        () ->
                                                assertThat(
                                                                jira.call(route, jira.good(route))
                                                                        .statusCode())
                                                        .isBetween(200, 204)));
    }

    @Test
    void refused_calls_are_counted_by_their_reason(Jira fresh) {
        Jira jira = fresh.installed();

        jira.call(Route.WEBHOOKS, "JWT " + jira.ofContext().hs256(Jira.SECRET));

        assertThat(jira.rig.heard.counts).contains("/connect/webhooks refused-request");
    }

    private static Map<String, String> bad(Jira jira, Route route) {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("no token", "");
        bad.put("an empty one", route.token().scheme() + " ");
        bad.put("something else", route.token().scheme() + " a.b.c");
        for (Route other : Route.values()) {
            if (other.token() != route.token() && other.token() != Token.NONE) {
                bad.put("the token of " + other.path(), jira.good(other));
            }
        }
        Map<String, String> own =
                switch (route.token()) {
                    case NONE -> Map.of();
                    case CONNECT -> shared(jira, jira.ofRequest(route));
                    case CONTEXT -> shared(jira, jira.ofContext());
                    case INSTALL -> published(jira, jira.ofInstall(route), jira.installKey());
                    case FORGE -> published(jira, jira.ofForge(), jira.rig.keys.forge());
                };
        own.forEach((what, token) -> bad.put(what, route.token().scheme() + " " + token));
        bad.put("its own under another scheme", "Basic " + jira.good(route).split(" ", 2)[1]);
        return bad;
    }

    /** What is signed with the secret that the site and we share. */
    private static Map<String, String> shared(Jira jira, Forged good) {
        Map<String, String> bad = new LinkedHashMap<>();
        variants(jira, good).forEach((what, token) -> bad.put(what, token.hs256(Jira.SECRET)));
        bad.put("algorithm none", good.unsigned());
        bad.put("a bad signature", good.hs256(Jira.OTHER_SECRET));
        bad.put("RS256 for HS256", good.rs256(jira.installKey()));
        bad.put("an unknown site", good.with("iss", Jira.OTHER_KEY).hs256(Jira.SECRET));
        bad.put("a wrong audience", good.with("aud", "other").hs256(Jira.SECRET));
        bad.put("no issuer", good.without("iss").hs256(Jira.SECRET));
        bad.put("no qsh", good.without("qsh").hs256(Jira.SECRET));
        bad.put("a wrong qsh", good.with("qsh", "0".repeat(64)).hs256(Jira.SECRET));
        bad.put(
                "the qsh of another route",
                good.with("qsh", Qsh.of("POST", "/connect/other", Map.of())).hs256(Jira.SECRET));
        bad.put("a cut off signature", cut(good.hs256(Jira.SECRET)));
        return bad;
    }

    /** What is signed with a key that Atlassian publishes. */
    private static Map<String, String> published(Jira jira, Forged good, RSAKey key) {
        Map<String, String> bad = new LinkedHashMap<>();
        variants(jira, good).forEach((what, token) -> bad.put(what, token.rs256(key)));
        bad.put("algorithm none", good.unsigned());
        bad.put("HS256 for RS256", good.swapped(key));
        bad.put("HS256 with the shared secret", good.hs256(Jira.SECRET));
        bad.put("a key of its own under that name", good.rs256(foreign(key.getKeyID())));
        bad.put("an unknown key", good.rs256(foreign("nobodys-key")));
        bad.put("a key of another path", good.rs256(foreign("../jwks.json")));
        bad.put("no audience", good.without("aud").rs256(key));
        bad.put("a wrong audience", good.with("aud", "https://other.example").rs256(key));
        bad.put("a wrong issuer", good.with("iss", Jira.OTHER_KEY).rs256(key));
        bad.put("no issuer", good.without("iss").rs256(key));
        if (good.claims().containsKey("qsh")) {
            bad.put("no qsh", good.without("qsh").rs256(key));
            bad.put("a wrong qsh", good.with("qsh", "0".repeat(64)).rs256(key));
            bad.put("a qsh of context", good.with("qsh", Qsh.CONTEXT).rs256(key));
        }
        bad.put("a cut off signature", cut(good.rs256(key)));
        return bad;
    }

    private static Map<String, Forged> variants(Jira jira, Forged good) {
        long now = jira.rig.now().getEpochSecond();
        long past = now - Duration.ofMinutes(5).toSeconds();
        return Map.of(
                "no end", good.without("exp"),
                "no beginning", good.without("iat"),
                "an end that is past", good.with("iat", past - 60).with("exp", past),
                "a beginning to come", good.with("iat", now + 300).with("exp", now + 600),
                "an end that is no number", good.with("exp", "tomorrow"),
                "a validity to come", good.with("nbf", now + 300));
    }

    private static String cut(String token) {
        return token.substring(0, token.length() - 8);
    }

    private static RSAKey foreign(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
