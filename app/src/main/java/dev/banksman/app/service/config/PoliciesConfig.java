package dev.banksman.app.service.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where policies come from. */
public record PoliciesConfig(Optional<Path> path, boolean locked, Duration checkEvery) {

    static final Option<Optional<Path>> PATH =
            Option.of(
                    "policies.path",
                    Kinds.PATH.orNothing(),
                    "",
                    "policy file, or folder of layers, of all tenants; read again when it changes. Without one, policies come through the admin API alone");

    static final Option<Boolean> LOCKED =
            Option.of(
                    "policies.locked",
                    Kinds.TRUTH,
                    "false",
                    "whether the file alone counts: the admin API then refuses to replace it");

    static final Option<Duration> CHECK =
            Option.of(
                    "policies.check-every",
                    Kinds.time(Duration.parse("PT0.1S"), Duration.parse("PT1H")),
                    "PT2S",
                    "how often the file is looked at for changes");

    static final List<Option<?>> OPTIONS = List.of(PATH, LOCKED, CHECK);

    static PoliciesConfig of(Chosen chosen) {
        return new PoliciesConfig(chosen.get(PATH), chosen.get(LOCKED), chosen.get(CHECK));
    }
}
