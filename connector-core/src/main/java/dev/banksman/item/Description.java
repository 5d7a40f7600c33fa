package dev.banksman.item;

import java.util.List;
import java.util.Optional;

/** A description as plain text, with the sections that its headings make. */
public record Description(String text, List<Section> sections) {

    public Description {
        sections = List.copyOf(sections);
    }

    /** The first section of that title, whatever its case. */
    public Optional<Section> section(String title) {
        return sections.stream().filter(s -> s.title().equalsIgnoreCase(title)).findFirst();
    }
}
