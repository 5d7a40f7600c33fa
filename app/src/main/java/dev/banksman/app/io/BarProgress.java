package dev.banksman.app.io;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that moves on one line and is gone when its part is over. */
final class BarProgress implements Progress {

    private static final int WIDTH = 78;
    private static final int MILLIS_BETWEEN_LOOKS = 200;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Streams streams;
    private Optional<ProgressBar> bar = Optional.empty();

    BarProgress(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void begin(String what, Unit unit) {
        end();
        bar =
                Optional.of(
                        new ProgressBarBuilder()
                                .setTaskName(what)
                                .setInitialMax(-1)
                                .setUnit(" " + unit.name(), unit.size())
                                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                                .setUpdateIntervalMillis(MILLIS_BETWEEN_LOOKS)
                                .setConsumer(new ConsoleProgressBarConsumer(streams.err(), WIDTH))
                                .clearDisplayOnFinish()
                                .build());
    }

    @Override
    public void at(long done, long total) {
        bar.ifPresent(shown -> shown.maxHint(total).stepTo(done));
    }

    @Override
    public void say(String line) {
        streams.err().print(CLEAR_LINE);
        streams.say(line);
    }

    @Override
    public void end() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
