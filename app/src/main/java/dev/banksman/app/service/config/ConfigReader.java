package dev.banksman.app.service.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the configuration: what the command line says wins over the environment, which wins over
 * the file.
 */
public final class ConfigReader {

    /** The file that is read when none is named and it is there. */
    public static final Path USUAL_FILE = Path.of("banksman.yml");

    private static final int MOST_BYTES = 1_000_000;

    private final Options options = Configuration.OPTIONS;
    private final List<Complaint> complaints = new ArrayList<>();

    private ConfigReader() {}

    /**
     * Reads all there is.
     *
     * @param file the one named; the usual one is read when it is there
     * @param commandLine what options of the command say, by the names of the configuration
     * @throws ConfigurationException with everything that is wrong
     */
    public static Configuration read(
            Optional<Path> file, Map<String, String> environment, Map<String, String> commandLine) {
        return new ConfigReader().all(file, environment, commandLine);
    }

    private Configuration all(
            Optional<Path> file, Map<String, String> environment, Map<String, String> commandLine) {
        Map<String, Said> said = new HashMap<>(file(file));
        said.putAll(ConfigEnvironment.read(environment, options, complaints));
        commandLine.forEach((name, text) -> said.put(name, new Said(text, "the command line")));
        Map<Option<?>, Object> values = new HashMap<>();
        options.all().forEach(option -> values.put(option, value(option, said)));
        if (!complaints.isEmpty()) {
            throw new ConfigurationException(complaints);
        }
        return Configuration.of(new Chosen(values));
    }

    private Map<String, Said> file(Optional<Path> named) {
        Path file = named.orElse(USUAL_FILE);
        if (named.isEmpty() && !Files.exists(file)) {
            return Map.of();
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                complaints.add(new Complaint(file.toString(), "is larger than a megabyte"));
                return Map.of();
            }
            return ConfigFile.read(file.toString(), Files.readString(file), options, complaints);
        } catch (IOException e) {
            complaints.add(new Complaint(file.toString(), "cannot be read: " + e));
            return Map.of();
        }
    }

    private <T> T value(Option<T> option, Map<String, Said> said) {
        T otherwise = option.kind().read(option.otherwise());
        Said written = said.get(option.name());
        if (written == null) {
            return otherwise;
        }
        try {
            return option.kind().read(written.text());
        } catch (IllegalArgumentException e) {
            String value = option.secret() ? "what is there" : "\"" + written.text() + "\"";
            complaints.add(
                    new Complaint(
                            written.where(),
                            option.name() + ": " + e.getMessage() + ", not " + value));
            return otherwise;
        }
    }
}
