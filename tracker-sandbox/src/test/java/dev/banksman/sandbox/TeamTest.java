package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented team has a believable past, whatever the day on which the sandbox is started. */
class TeamTest {

    private static final DateTimeFormatter STAMP =
            new DateTimeFormatterBuilder()
                    .appendPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
                    .toFormatter(Locale.ROOT);

    private static Instant at(JsonNode node, String field) {
        return STAMP.parse(node.path(field).asText(), Instant::from);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-09T00:05:00Z",
                "2026-03-14T23:59:00Z",
                "2026-03-30T08:00:00Z",
                "2024-02-29T12:00:00Z",
                "2026-12-31T23:30:00Z"
            })
    void hasAPastInOrderAndNoFuture(String now) throws Exception {
        SandboxOptions options = SandboxOptions.defaults().withClock(() -> Instant.parse(now));
        try (JiraSandbox sandbox = JiraSandbox.start(options)) {
            Visitor mara =
                    Visitor.of(sandbox.siteUrls().getFirst()).named(sandbox, "Mara Lindqvist");
            JsonNode issues =
                    mara.get(
                                    "/rest/api/3/search/jql?jql=project+in+(PAY,OPS)&fields=*all&expand=changelog&maxResults=100")
                            .json()
                            .path("issues");

            assertThat(issues).hasSize(33);
            for (JsonNode issue : issues) {
                String key = issue.path("key").asText();
                List<Instant> times = new ArrayList<>();
                times.add(at(issue.path("fields"), "created"));
                issue.at("/changelog/histories")
                        .forEach(entry -> times.add(1, at(entry, "created")));
                assertThat(times).as(key).isSorted();
                assertThat(at(issue.path("fields"), "updated"))
                        .as(key)
                        .isBetween(times.getLast(), Instant.parse(now));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 42})
    void hasTheSameNamesForTheSameSeed(long seed) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            try (JiraSandbox sandbox =
                    JiraSandbox.start(SandboxOptions.defaults().withSeed(seed).withSites(2))) {
                JsonNode sites = Visitor.of(sandbox.url()).get("/sandbox/sites").json();
                ids.addAll(sites.findValuesAsText("clientKey"));
                ids.addAll(
                        Visitor.of(sandbox.url())
                                .get("/sandbox/sites/site2/board")
                                .json()
                                .path("people")
                                .findValuesAsText("accountId"));
            }
        }
        int half = ids.size() / 2;
        assertThat(ids.subList(0, half))
                .isEqualTo(ids.subList(half, ids.size()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 250})
    void makesWayForPlainItems(int count) throws Exception {
        try (JiraSandbox sandbox = JiraSandbox.start(SandboxOptions.defaults().withItems(count))) {
            assertThat(
                            Visitor.of(sandbox.url())
                                    .get("/sandbox/sites")
                                    .json()
                                    .at("/0/items")
                                    .asInt())
                    .isEqualTo(count);
        }
    }
}
