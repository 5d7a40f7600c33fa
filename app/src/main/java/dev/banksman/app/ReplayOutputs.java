package dev.banksman.app;

import dev.banksman.app.io.OutFile;
import dev.banksman.app.io.Streams;
import dev.banksman.app.io.UnusableException;
import dev.banksman.config.PolicySet;
import dev.banksman.history.JsonLines;
import dev.banksman.history.ReplayListener;
import dev.banksman.history.Totals;
import dev.banksman.report.HtmlReport;
import dev.banksman.report.ItemHistories;
import dev.banksman.report.Sources;
import dev.banksman.report.Summary;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that a replay writes: all of them whole, or none. */
final class ReplayOutputs implements AutoCloseable {

    private record Json(OutFile file, JsonLines lines) {}

    private record Page(OutFile file, ItemHistories histories, Sources sources) {}

    /** What the outputs are called, and what they tell of. */
    record Names(Optional<String> json, Optional<String> html, Sources sources) {}

    private final Optional<Json> json;
    private final Optional<Page> page;

    private ReplayOutputs(Optional<Json> json, Optional<Page> page) {
        this.json = json;
        this.page = page;
    }

    static ReplayOutputs begin(Names names, PolicySet policies, Streams streams) {
        Optional<Json> json = names.json().map(name -> json(name, policies, streams));
        try {
            return new ReplayOutputs(
                    json, names.html().map(name -> page(name, names.sources(), policies, streams)));
        } catch (UnusableException failed) {
            json.ifPresent(each -> each.file().close());
            throw failed;
        }
    }

    /** Who hears the replay: this one and everything that is to be written. */
    ReplayListener listening(ReplayListener... first) {
        List<ReplayListener> listeners = new ArrayList<>(List.of(first));
        json.ifPresent(each -> listeners.add(each.lines()));
        page.ifPresent(each -> listeners.add(each.histories()));
        return ReplayListener.all(listeners);
    }

    /** Completes all files and puts them in their places. */
    void keep(Totals totals, Summary summary) {
        json.ifPresent(each -> finish(each, totals, summary.extent().problems()));
        page.ifPresent(each -> finish(each, summary));
        json.ifPresent(each -> each.file().keep());
        page.ifPresent(each -> each.file().keep());
    }

    @Override
    public void close() {
        json.ifPresent(each -> each.file().close());
        page.ifPresent(each -> each.file().close());
        page.ifPresent(ReplayOutputs::forget);
    }

    private static void forget(Page page) {
        try {
            page.histories().close();
        } catch (IOException ignored) {
            // the temporary file goes at the latest when the process ends
        }
    }

    private static Json json(String name, PolicySet policies, Streams streams) {
        OutFile file = OutFile.begin(name, streams);
        try {
            return new Json(file, new JsonLines(file.stream(), policies.rules()));
        } catch (IOException failed) {
            file.close();
            throw OutFile.cannotWrite(name, failed);
        }
    }

    private static Page page(String name, Sources sources, PolicySet policies, Streams streams) {
        OutFile file = OutFile.begin(name, streams);
        try {
            ZoneId zone = policies.calendar().zone();
            return new Page(file, new ItemHistories(policies.rules(), zone), sources);
        } catch (IOException failed) {
            file.close();
            throw OutFile.cannotWrite("a temporary file", failed);
        }
    }

    private static void finish(Page page, Summary summary) {
        try {
            HtmlReport.write(summary, page.histories(), page.sources(), page.file().stream());
        } catch (IOException failed) {
            throw OutFile.cannotWrite("the page", failed);
        }
    }

    private static void finish(Json json, Totals totals, long problems) {
        try {
            json.lines().totals(totals, problems);
            json.lines().close();
        } catch (IOException failed) {
            throw OutFile.cannotWrite("the JSON Lines", failed);
        }
    }
}
