package dev.banksman.app;

import dev.banksman.app.io.OutFile;
import dev.banksman.app.io.Streams;
import dev.banksman.config.PolicySet;
import dev.banksman.history.JsonLines;
import dev.banksman.history.ReplayListener;
import dev.banksman.history.Totals;
import dev.banksman.report.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that a replay writes: all of them whole, or none. */
final class ReplayOutputs implements AutoCloseable {

    private record Json(OutFile file, JsonLines lines) {}

    private final Optional<Json> json;

    private ReplayOutputs(Optional<Json> json) {
        this.json = json;
    }

    static ReplayOutputs begin(
            Optional<String> json, Optional<String> html, PolicySet policies, Streams streams) {
        return new ReplayOutputs(json.map(name -> json(name, policies, streams)));
    }

    /** Who hears the replay: this one and everything that is to be written. */
    ReplayListener listening(ReplayListener first) {
        List<ReplayListener> listeners = new ArrayList<>();
        listeners.add(first);
        json.ifPresent(each -> listeners.add(each.lines()));
        return new Fanout(listeners);
    }

    /** Completes all files and puts them in their places. */
    void keep(Totals totals, Summary summary) {
        json.ifPresent(each -> finish(each, totals, summary.extent().problems()));
        json.ifPresent(each -> each.file().keep());
    }

    @Override
    public void close() {
        json.ifPresent(each -> each.file().close());
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

    private static void finish(Json json, Totals totals, long problems) {
        try {
            json.lines().totals(totals, problems);
            json.lines().close();
        } catch (IOException failed) {
            throw OutFile.cannotWrite("the JSON Lines", failed);
        }
    }
}
