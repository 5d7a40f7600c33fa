package dev.banksman.jira.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.port.Answer.Scope;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateHeadersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:20:00Z");

    @ParameterizedTest
    @CsvSource({
        "jira-quota-global-based,APP",
        "jira-quota-tenant-based,TENANT",
        "jira-burst-based,ENDPOINT",
        "jira-per-issue-on-write,ITEM",
        "jira-something-new,TENANT",
        "'',TENANT"
    })
    void stopsWhatTheReasonNames(String reason, Scope scope) {
        assertThat(stop(reason, "5", "").scope()).isEqualTo(scope);
        assertThat(stop(reason, "5", "").until()).isEqualTo(NOW.plusSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        // what Retry-After says counts, in seconds or as a date
        "jira-burst-based,1,'',2026-11-20T10:20:01Z",
        "jira-burst-based,' 90 ','',2026-11-20T10:21:30Z",
        "jira-burst-based,'Fri, 20 Nov 2026 10:25:00 GMT','',2026-11-20T10:25:00Z",
        "jira-quota-global-based,2,'',2026-11-20T10:20:02Z",
        // what is longer than a day is a mistake
        "jira-burst-based,99999999999999999999,'',2026-11-21T10:20:00Z",
        "jira-burst-based,100000,'',2026-11-21T10:20:00Z",
        "jira-burst-based,'Fri, 20 Nov 2099 10:25:00 GMT','',2026-11-21T10:20:00Z",
        // else the reset
        "jira-burst-based,'',2026-11-20T10:20:09Z,2026-11-20T10:20:09Z",
        "jira-burst-based,0,2026-11-20T10:20+00:00,2026-11-20T10:20:02Z",
        // else what is usual
        "jira-burst-based,0,'',2026-11-20T10:20:02Z",
        "jira-burst-based,-5,'',2026-11-20T10:20:02Z",
        "jira-burst-based,soon,later,2026-11-20T10:20:02Z",
        "jira-burst-based,'Fri, 20 Nov 2026 10:15:00 GMT','',2026-11-20T10:20:02Z",
        "jira-per-issue-on-write,'','',2026-11-20T10:20:30Z",
        "jira-quota-global-based,'','',2026-11-20T11:00:00Z",
        "jira-quota-tenant-based,0,'',2026-11-20T11:00:00Z",
        "'','','',2026-11-20T10:20:30Z"
    })
    void stopsUntilTheTimeNamed(String reason, String after, String reset, Instant until) {
        assertThat(stop(reason, after, reset).until()).isEqualTo(until);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"global-app-quota\"",
                "\"global-app-quota\";r=",
                "x;r=5",
                ";;,,\";r=9"
            })
    void takesNothingFromHeadersThatSayNothing(String said) {
        RateHeaders.Pool pool = headers(Map.of("RateLimit", said, "RateLimit-Policy", said)).pool();

        assertThat(pool.left()).isEmpty();
        assertThat(pool.limit()).isEmpty();
    }

    @Test
    void doesNotLookAtLimitsThatDoNotHoldYet() {
        Map<String, String> beta = new HashMap<>();
        for (String name : new String[] {"RateLimit", "RateLimit-Policy"}) {
            beta.put("Beta-" + name, "\"global-app-quota\";r=0;q=1");
        }
        beta.put("Beta-Retry-After", "3600");

        assertThat(headers(beta).pool().left()).isEmpty();
        assertThat(headers(beta).stop().until()).isEqualTo(NOW.plusSeconds(30));
    }

    private static Stop stop(String reason, String after, String reset) {
        return headers(
                        Map.of(
                                "RateLimit-Reason", reason,
                                "Retry-After", after,
                                "X-RateLimit-Reset", reset))
                .stop();
    }

    private static RateHeaders headers(Map<String, String> said) {
        return new RateHeaders(name -> said.getOrDefault(name, ""), NOW);
    }
}
