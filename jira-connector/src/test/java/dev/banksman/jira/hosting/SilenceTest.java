package dev.banksman.jira.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** Neither tokens nor secrets nor bodies get into the log, whatever happens to a call. */
@ExtendWith(Hosted.class)
class SilenceTest {

    private final Jira jira;

    SilenceTest(Jira fresh) {
        this.jira = fresh;
    }

    /** Everything that anybody would log. */
    private static final class Ear extends AppenderBase<ILoggingEvent> {

        private final Collection<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String trace =
                    event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getMessage();
            lines.add(event.getFormattedMessage() + " " + trace);
        }
    }

    @Test
    void the_log_has_no_secrets() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        Ear ear = new Ear();
        ear.setContext(root.getLoggerContext());
        ear.start();
        root.addAppender(ear);
        root.setLevel(Level.INFO);
        try {
            everyKindOfCall();
            root.warn("an end");
        } finally {
            root.setLevel(level);
            root.detachAppender(ear);
        }

        assertThat(ear.lines).anyMatch(line -> line.startsWith("an end"));
        assertThat(ear.lines)
                .noneMatch(line -> line.contains("eyJ")) // how every token begins
                .noneMatch(line -> line.contains(Jira.SECRET))
                .noneMatch(line -> line.contains("system-token-canary"))
                .noneMatch(line -> line.contains("Größe"));
    }

    private void everyKindOfCall() {
        jira.installed();
        for (Route route : Route.values()) {
            jira.call(
                    route,
                    jira.good(route),
                    Jira.body(route),
                    "x-forge-oauth-system",
                    "system-token-canary");
            jira.call(route, route.token().scheme() + " " + jira.ofForge().unsigned());
            jira.call(route, jira.good(route) + "x");
            jira.rig.store.down(true);
            jira.call(route, jira.good(route));
            jira.rig.store.down(false);
            jira.installed();
        }
    }
}
