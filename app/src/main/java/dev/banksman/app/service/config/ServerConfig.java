package dev.banksman.app.service.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where Banksman listens, and where the world finds it. */
public record ServerConfig(String address, int port, Optional<URI> publicUrl, Duration stopWithin) {

    static final Option<String> ADDRESS =
            Option.of(
                    "server.address",
                    Kinds.TEXT,
                    "127.0.0.1",
                    "address to listen on; 0.0.0.0 for all");

    static final Option<Integer> PORT =
            Option.of(
                    "server.port",
                    Kinds.count(0, 65_535),
                    "8080",
                    "port to listen on; 0 for a free one");

    static final Option<Optional<URI>> PUBLIC_URL =
            Option.of(
                    "server.public-url",
                    Kinds.URL.orNothing(),
                    "",
                    "where trackers and people reach this service; the address and port it listens on when not set");

    static final Option<Duration> STOP =
            Option.of(
                    "server.stop-within",
                    Kinds.time(Duration.parse("PT0.1S"), Duration.parse("PT5M")),
                    "PT8S",
                    "how long a stop waits for what is under way");

    static final List<Option<?>> OPTIONS = List.of(ADDRESS, PORT, PUBLIC_URL, STOP);

    static ServerConfig of(Chosen chosen) {
        return new ServerConfig(
                chosen.get(ADDRESS), chosen.get(PORT), chosen.get(PUBLIC_URL), chosen.get(STOP));
    }
}
