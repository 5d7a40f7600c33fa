package dev.banksman.jira.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class JwtTest {

    private static final ObjectReader JSON =
            new JsonMapper().reader().with(DeserializationFeature.USE_LONG_FOR_INTS);

    @Test
    void signsWhatItSays() throws Exception {
        Instant now = Instant.parse("2026-11-20T10:00:00Z");

        String token = Jwt.sign("dev.banksman", "abc", now, Duration.ofMinutes(3), "shared");

        String[] parts = token.split("\\.");
        assertThat(parts).hasSize(3);
        assertThat(decode(parts[0])).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        assertThat(JSON.readTree(decode(parts[1])))
                .isEqualTo(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("iss", "dev.banksman")
                                .put("iat", now.getEpochSecond())
                                .put("exp", now.getEpochSecond() + 180)
                                .put("qsh", "abc"));
        assertThat(Base64.getUrlDecoder().decode(parts[2]))
                .isEqualTo(Jwt.hs256(parts[0] + "." + parts[1], "shared"))
                .isNotEqualTo(Jwt.hs256(parts[0] + "." + parts[1], "other"));
    }

    /** RFC 4231, test case 2. */
    @Test
    void signsAsTheStandardDoes() {
        assertThat(HexFormat.of().formatHex(Jwt.hs256("what do ya want for nothing?", "Jefe")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }
}
