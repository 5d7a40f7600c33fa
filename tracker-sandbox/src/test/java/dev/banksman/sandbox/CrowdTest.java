package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.limit.Limits;
import dev.banksman.sandbox.site.Adf;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Many at once lose nothing and see nothing half done. */
class CrowdTest {

    private static final int CALLERS = 24;
    private static final int CALLS = 10;

    @Test
    void keepsEveryChangeOfManyAtOnceAndTellsOfEach() throws Exception {
        try (Connected site = new Connected(SandboxOptions.defaults().withLimits(Limits.none()))) {
            Visitor ken = site.person("Ken Sato");
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int number = caller;
                calls.add(() -> edits(ken, number));
                calls.add(() -> comments(ken, number));
            }
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Integer> done : threads.invokeAll(calls)) {
                    assertThat(done.get()).isEqualTo(CALLS);
                }
            }
            int all = CALLERS * CALLS;

            JsonNode issue = ken.get("/rest/api/3/issue/PAY-4").json();
            assertThat(issue.at("/fields/comment/comments")).hasSize(all);
            chained(ken, all);
            Visitor.await("all deliveries", () -> site.app.to("/hooks").size() == 2 * all);
            assertThat(
                            site.app.to("/hooks").stream()
                                    .map(
                                            call ->
                                                    call.header("X-Atlassian-Webhook-Identifier")
                                                            .orElseThrow())
                                    .collect(Collectors.toSet()))
                    .hasSize(2 * all);
        }
    }

    /** Each change of the summary begins where the one before ended. */
    private static void chained(Visitor ken, int edits) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        boolean last = false;
        while (!last) {
            JsonNode page =
                    ken.get("/rest/api/3/issue/PAY-4/changelog?startAt=" + items.size()).json();
            page.path("values").forEach(entry -> items.add(entry.at("/items/0")));
            last = page.path("isLast").asBoolean();
        }
        List<JsonNode> summaries =
                items.stream()
                        .filter(item -> item.path("field").asText().equals("summary"))
                        .toList();
        assertThat(summaries).hasSize(edits);
        for (int i = 1; i < summaries.size(); i++) {
            assertThat(summaries.get(i).path("fromString"))
                    .isEqualTo(summaries.get(i - 1).path("toString"));
        }
    }

    private static int edits(Visitor ken, int number) throws Exception {
        int done = 0;
        for (int call = 0; call < CALLS; call++) {
            ObjectNode body = Json.object();
            body.putObject("fields").put("summary", "Words " + number + " " + call);
            done += ken.put("/rest/api/3/issue/PAY-4", body).status() == 204 ? 1 : 0;
        }
        return done;
    }

    private static int comments(Visitor ken, int number) throws Exception {
        int done = 0;
        for (int call = 0; call < CALLS; call++) {
            ObjectNode body = Json.object();
            body.set("body", Adf.document("Comment " + number + " " + call));
            done += ken.post("/rest/api/3/issue/PAY-4/comment", body).status() == 201 ? 1 : 0;
        }
        return done;
    }
}
