package dev.banksman.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.app.api.AdminTokens.Access;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdminTokensTest {

    private final AdminTokens tokens =
            new AdminTokens("the-token-of-everything", Map.of("acme", "the-token-of-acme"));

    @Test
    void a_token_opens_what_it_was_given_for() {
        Access everything = tokens.access("the-token-of-everything").orElseThrow();
        Access acme = tokens.access("the-token-of-acme").orElseThrow();

        assertThat(everything.opens("acme")).isTrue();
        assertThat(everything.opens("other")).isTrue();
        assertThat(acme.opens("acme")).isTrue();
        assertThat(acme.opens("other")).isFalse();
    }

    @Test
    void anything_else_opens_nothing() {
        assertThat(tokens.access("")).isEmpty();
        assertThat(tokens.access("the-token-of-everythinG")).isEmpty();
        assertThat(tokens.access("the-token-of-everything ")).isEmpty();
    }
}
