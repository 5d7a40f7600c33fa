package dev.banksman.config;

import dev.banksman.config.form.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The texts that make up a policy set: one file, or the layers of a folder. It can be written as
 * one text, in which each layer follows a line {@code # --- NAME}.
 */
public record PolicyBundle(List<Part> parts) {

    static final String FLOOR = "floor.yaml";
    static final String SITE = "site.yaml";
    static final String PROJECTS = "projects/";
    static final String YAML = ".yaml";

    private static final String MARK = "# --- ";

    public PolicyBundle {
        parts = List.copyOf(parts);
    }

    /**
     * One file of it.
     *
     * @param name {@code floor.yaml}, {@code site.yaml} or {@code projects/KEY.yaml}; "" for a file
     *     that stands alone
     * @param label what problems call it
     */
    public record Part(String name, String label, String text) {

        Layer.Rank rank() {
            if (name.equals(FLOOR)) {
                return Layer.Rank.FLOOR;
            }
            return name.startsWith(PROJECTS) ? Layer.Rank.PROJECT : Layer.Rank.SITE;
        }

        /** The project's key; "" for a layer of all. */
        String project() {
            return rank() == Layer.Rank.PROJECT
                    ? name.substring(PROJECTS.length(), name.length() - YAML.length())
                    : "";
        }
    }

    /** A file that stands alone. */
    public static PolicyBundle single(String label, String text) {
        return new PolicyBundle(List.of(new Part("", label, text)));
    }

    /** Reads a file or a folder; what cannot be read is a problem. */
    public static PolicyBundle read(Path path, Problems problems) {
        return new PolicyBundle(new PolicyFolder(problems).parts(path));
    }

    /** With one more layer of all projects, whose text need not name the version of the format. */
    public PolicyBundle corrected(String name, String text) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(name, name, text + "\nversion: 1\n"));
        return new PolicyBundle(more);
    }

    /**
     * The reverse of {@link #text()}; a text without marks is one file.
     *
     * @param label what problems call it
     */
    public static PolicyBundle of(String label, String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        String name = "";
        for (String line : text.split("(?<=\n)", -1)) {
            String marked = marked(line);
            if (marked.isEmpty()) {
                open.append(line);
            } else {
                add(parts, name, label, open.toString());
                name = marked;
                open.setLength(0);
            }
        }
        add(parts, name, label, open.toString());
        return new PolicyBundle(parts.isEmpty() ? List.of(new Part("", label, text)) : parts);
    }

    private static void add(List<Part> parts, String name, String label, String text) {
        if (!name.isEmpty() || !text.isBlank()) {
            parts.add(new Part(name, name.isEmpty() ? label : label + "/" + name, text));
        }
    }

    /** The name of the layer that begins after this line; "" for any other line. */
    private static String marked(String line) {
        if (!line.startsWith(MARK)) {
            return "";
        }
        String name = line.substring(MARK.length()).strip();
        return name.matches("floor\\.yaml|site\\.yaml|projects/[\\w-]+\\.yaml") ? name : "";
    }

    /** All of it as one text. */
    public String text() {
        return parts.stream()
                .map(
                        part ->
                                part.name().isEmpty()
                                        ? part.text()
                                        : MARK + part.name() + "\n" + ended(part.text()))
                .collect(Collectors.joining());
    }

    private static String ended(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }
}
