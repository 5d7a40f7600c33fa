package dev.banksman.app;

import dev.banksman.app.io.Exit;
import dev.banksman.app.io.Streams;
import dev.banksman.app.io.UnusableException;
import dev.banksman.app.service.config.ConfigReader;
import dev.banksman.app.service.config.ConfigurationException;
import dev.banksman.app.service.doctor.Doctor;
import dev.banksman.app.service.doctor.Result;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code banksman doctor}: whether the service could run as configured. */
@Command(
        name = "doctor",
        header = "Says whether the service can run as configured, and what is wrong.",
        description = {
            "",
            "Looks at configuration, data folder, key, policies, database, the addresses that are"
                    + " called and that lead here, the tenants, and the clock.%n"
        },
        footer = {
            "",
            "Examples:",
            "  ./banksman doctor",
            "  ./banksman doctor --config /etc/banksman/banksman.yml",
            "",
            "Exit codes: 0 all is well, 1 it starts and something does not work, 2 it does not"
                    + " start."
        })
final class DoctorCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Look at the database, key and token in this folder.")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Read this file instead of banksman.yml.")
    private Optional<Path> config = Optional.empty();

    private final Streams streams;

    DoctorCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Map<String, String> options = new LinkedHashMap<>();
        data.ifPresent(value -> options.put("data.folder", value));
        List<Result> results;
        try {
            results = new Doctor(ConfigReader.read(config, System.getenv(), options)).look();
        } catch (ConfigurationException wrong) {
            throw new UnusableException(String.valueOf(wrong.getMessage()), wrong);
        }
        int width = results.stream().mapToInt(one -> one.subject().length()).max().orElse(0);
        for (Result result : results) {
            String grade = result.grade().name().toLowerCase(Locale.ROOT);
            streams.out()
                    .printf("%-5s  %-" + width + "s  %s%n", grade, result.subject(), result.says());
            if (!result.fix().isEmpty()) {
                streams.out().printf("%-5s  %-" + width + "s  -> %s%n", "", "", result.fix());
            }
        }
        return exit(results);
    }

    private static int exit(List<Result> results) {
        return results.stream()
                .map(Result::grade)
                .max(Enum::compareTo)
                .map(
                        worst ->
                                switch (worst) {
                                    case OK -> Exit.CLEAN;
                                    case WEAK -> Exit.PARTLY;
                                    case WRONG -> Exit.UNUSABLE;
                                })
                .orElse(Exit.CLEAN);
    }
}
