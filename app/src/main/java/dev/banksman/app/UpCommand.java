package dev.banksman.app;

import dev.banksman.app.io.Logs;
import dev.banksman.app.io.Streams;
import dev.banksman.app.service.Up;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code banksman up}: the service, by default with a simulated site beside it. */
@Command(
        name = "up",
        header = "Starts the service, with a simulated Jira site to try it on.",
        description = {
            "",
            "Listens for webhooks, judges, and writes its notes. With the sandbox it connects itself"
                    + " to a simulated site and says what to open. Runs until it is stopped.%n"
        },
        footer = {
            "",
            "Examples:",
            "  ./banksman up",
            "  ./banksman up --no-sandbox --config /etc/banksman/banksman.yml",
            "",
            "docs/operate/configuration.md lists everything that can be set."
        })
final class UpCommand implements Callable<Integer> {

    @Option(names = "--no-sandbox", description = "For real sites: start no simulated one.")
    private boolean noSandbox;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Listen on this port; 0 for a free one.")
    private Optional<String> port = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Keep database, key and token in this folder.")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Read this file instead of banksman.yml.")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--exit-when-ready", hidden = true, description = "Stop again at once.")
    private boolean exitWhenReady;

    private final Streams streams;

    UpCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Logs.spoken();
        Map<String, String> options = new LinkedHashMap<>();
        port.ifPresent(value -> options.put("server.port", value));
        data.ifPresent(value -> options.put("data.folder", value));
        return new Up(streams, new Up.Wish(config, options, !noSandbox, exitWhenReady)).run();
    }
}
