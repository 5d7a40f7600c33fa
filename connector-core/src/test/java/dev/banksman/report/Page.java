package dev.banksman.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banksman.diff.Change;
import dev.banksman.history.PastSnapshot;
import dev.banksman.history.Replay;
import dev.banksman.history.ReplayListener;
import dev.banksman.history.Told;
import dev.banksman.history.Totals;
import dev.banksman.history.Window;
import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Judgement;
import dev.banksman.plan.Plan;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The page of a replay, as text and taken apart. */
record Page(String text) {

    private static final String DATA = "<script type=\"application/json\" id=\"data\">";
    private static final Sources SOURCES = new Sources("<history>.ndjson", "policies & more.yaml");

    static Page of(PastSnapshot... snapshots) throws IOException {
        return of(Window.ALL, ItemsJson.Room.STANDARD, snapshots);
    }

    static Page of(Window window, ItemsJson.Room room, PastSnapshot... snapshots)
            throws IOException {
        List<Rule<?>> rules = List.of(Findings.early("owner"), Findings.late("overdue"));
        BacktestSummary counts = new BacktestSummary(rules, Past.CALENDAR);
        try (ItemHistories histories = new ItemHistories(rules, Past.CALENDAR.zone())) {
            Totals totals =
                    new Replay(rules, Quietness.STANDARD, window)
                            .run(PastList.of(snapshots), new Both(counts, histories));
            var out = new ByteArrayOutputStream();
            new HtmlReport(counts.summary(totals, 0), histories, SOURCES, room).write(out);
            return new Page(out.toString(StandardCharsets.UTF_8));
        }
    }

    /** A page whose figures are invented and which has no items. */
    static Page of(Summary summary) throws IOException {
        try (ItemHistories none = new ItemHistories(List.of(), Past.CALENDAR.zone())) {
            var out = new ByteArrayOutputStream();
            HtmlReport.write(summary, none, SOURCES, out);
            return new Page(out.toString(StandardCharsets.UTF_8));
        }
    }

    /** What stands in the data element, as it stands there. */
    String json() {
        int begin = text.indexOf(DATA) + DATA.length();
        return text.substring(begin, text.indexOf("</script>", begin));
    }

    JsonNode data() throws IOException {
        return new ObjectMapper().readTree(json());
    }

    /** The markup, without style, script and data. */
    String markup() {
        return text.substring(0, text.indexOf("<style>"))
                + text.substring(text.indexOf("</style>") + 8, text.indexOf(DATA));
    }

    String style() {
        return text.substring(text.indexOf("<style>") + 7, text.indexOf("</style>"));
    }

    String script() {
        int begin = text.lastIndexOf("<script>") + 8;
        return text.substring(begin, text.indexOf("</script>", begin));
    }

    private record Both(BacktestSummary counts, ItemHistories histories) implements ReplayListener {

        @Override
        public void recorded(Instant at, WorkItem item) {
            counts.recorded(at, item);
            histories.recorded(at, item);
        }

        @Override
        public void changed(Instant at, WorkItem item, List<Change> changes) {
            counts.changed(at, item, changes);
            histories.changed(at, item, changes);
        }

        @Override
        public void told(Told told) {
            counts.told(told);
            histories.told(told);
        }

        @Override
        public void wrote(Instant at, Plan.Write write) {
            counts.wrote(at, write);
            histories.wrote(at, write);
        }

        @Override
        public void unknown(ItemRef item, Judgement.Unknown unknown) {
            counts.unknown(item, unknown);
        }
    }

    static Window from(Instant at) {
        return new Window(Optional.of(at), Optional.empty());
    }
}
