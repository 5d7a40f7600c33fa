package dev.banksman.app.service.config;

import java.util.List;

/** The simulated site that comes along. */
public record SandboxConfig(int port, boolean clockFollows) {

    static final Option<Integer> PORT =
            Option.of(
                    "sandbox.port",
                    Kinds.count(0, 65_535),
                    "8090",
                    "port of the simulated site; a free one when it is 0 or taken");

    static final Option<Boolean> CLOCK =
            Option.of(
                    "sandbox.clock-follows",
                    Kinds.TRUTH,
                    "true",
                    "whether Banksman's clock goes with the simulated site's, which can be moved forward");

    static final List<Option<?>> OPTIONS = List.of(PORT, CLOCK);

    static SandboxConfig of(Chosen chosen) {
        return new SandboxConfig(chosen.get(PORT), chosen.get(CLOCK));
    }
}
