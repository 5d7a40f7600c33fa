package dev.banksman.testkit;

import dev.banksman.history.Chronicle;
import dev.banksman.history.Replay;
import dev.banksman.history.ReplayListener;
import dev.banksman.history.Told;
import dev.banksman.history.Window;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a replay hears of a history. */
final class Replayed implements ReplayListener {

    private final List<Heard> heard = new ArrayList<>();

    private Replayed() {}

    static List<Heard> of(Story story, Instant until, Rule<?> rule) {
        Replayed replayed = new Replayed();
        Window window = new Window(Optional.empty(), Optional.of(until));
        try (Chronicle chronicle = story.chronicle()) {
            new Replay(List.of(rule), Quietness.STANDARD, window).run(chronicle, replayed);
        }
        return replayed.heard;
    }

    @Override
    public void told(Told told) {
        heard.add(Heard.of(told.event()));
    }
}
