package dev.banksman.jira.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.banksman.jira.hosting.intake.UnreadableException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargeBodiesTest {

    private final LargeBodies one = new LargeBodies(1, Duration.ZERO);

    @Test
    void only_so_many_large_bodies_are_in_at_a_time() throws Exception {
        Reply outer =
                one.admit(
                        announcing(-1),
                        () -> {
                            assertThat(one.admit(announcing(1_000_000), Done::well).status())
                                    .isEqualTo(503);
                            assertThat(one.admit(announcing(1_000), Done::well).status())
                                    .isEqualTo(204);
                            return Done.well();
                        });

        assertThat(outer.status()).isEqualTo(204);
    }

    @Test
    void a_body_that_fails_gives_its_room_back() throws Exception {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(
                        () ->
                                one.admit(
                                        announcing(-1),
                                        () -> {
                                            throw new UnreadableException(400, "broken");
                                        }));

        assertThat(one.admit(announcing(-1), Done::well).status()).isEqualTo(204);
    }

    /** Some work. */
    private static final class Done {
        static Reply well() {
            return Reply.done("accepted");
        }
    }

    /** A request of which only the announced length is asked for. */
    private static HttpServletRequest announcing(long length) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        LargeBodiesTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, args) -> length);
    }
}
