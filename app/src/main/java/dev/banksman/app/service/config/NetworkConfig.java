package dev.banksman.app.service.config;

import java.util.List;

/** Whom Banksman may call. */
public record NetworkConfig(List<String> allowedHosts, boolean allowLoopback) {

    static final Option<List<String>> HOSTS =
            Option.of(
                    "network.allowed-hosts",
                    Kinds.HOSTS,
                    "",
                    "hosts besides Atlassian's own that tenants may name as theirs, as host or host:port; they may lie in a private network and speak plain http");

    static final Option<Boolean> LOOPBACK =
            Option.of(
                    "network.allow-loopback",
                    Kinds.TRUTH,
                    "false",
                    "whether tenants may be on this machine and speak plain http: for the sandbox and tests");

    static final List<Option<?>> OPTIONS = List.of(HOSTS, LOOPBACK);

    static NetworkConfig of(Chosen chosen) {
        return new NetworkConfig(chosen.get(HOSTS), chosen.get(LOOPBACK));
    }
}
