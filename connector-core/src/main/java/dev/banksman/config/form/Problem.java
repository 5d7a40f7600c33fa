package dev.banksman.config.form;

import java.util.List;
import java.util.Optional;

/**
 * Something wrong with a file.
 *
 * @param path such as {@code policies[2].with.after}; blank for the file as a whole
 * @param meant the allowed word that is closest to what was written
 * @param allowed what may stand there, where there is such a list
 */
public record Problem(
        Place place, String path, String message, Optional<String> meant, List<String> allowed) {

    public Problem {
        allowed = List.copyOf(allowed);
    }

    /** The whole problem on one line: place, path, what is wrong, and what helps. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        line.append(place).append(": ");
        if (!path.isBlank()) {
            line.append(path).append(": ");
        }
        line.append(message);
        meant.ifPresent(word -> line.append("; did you mean \"").append(word).append("\"?"));
        if (!allowed.isEmpty()) {
            line.append(meant.isPresent() ? " Allowed: " : "; allowed: ");
            line.append(String.join(", ", allowed));
        }
        return line.toString();
    }
}
