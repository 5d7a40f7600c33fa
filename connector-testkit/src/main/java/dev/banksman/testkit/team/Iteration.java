package dev.banksman.testkit.team;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** The sprints of the payments board: two weeks each, from Monday to Friday. */
enum Iteration {
    FIVE("5", "PAY Sprint 5", "2026-03-09", "2026-03-20"),
    SIX("6", "PAY Sprint 6", "2026-03-23", "2026-04-02"),
    SEVEN("7", "PAY Sprint 7", "2026-04-07", "2026-04-17"),
    EIGHT("8", "PAY Sprint 8", "2026-04-20", "2026-04-30");

    private final String id;
    private final String shown;
    private final String start;
    private final String end;

    Iteration(String id, String shown, String start, String end) {
        this.id = id;
        this.shown = shown;
        this.start = start;
        this.end = end;
    }

    String id() {
        return id;
    }

    String shown() {
        return shown;
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Integer.parseInt(id))
                .put("name", shown)
                .put("state", "closed")
                .put("boardId", 4)
                .put("startDate", start + "T07:00:00.000Z")
                .put("endDate", end + "T15:00:00.000Z");
    }

    static Iteration named(String shown) {
        return Arrays.stream(values())
                .filter(sprint -> sprint.shown.equals(shown))
                .findFirst()
                .orElseThrow();
    }
}
