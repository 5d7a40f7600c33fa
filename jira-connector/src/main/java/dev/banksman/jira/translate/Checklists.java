package dev.banksman.jira.translate;

import dev.banksman.item.CheckItem;
import dev.banksman.jira.text.TextList;
import java.util.List;
import java.util.Locale;

/** Checklists as the add-ons for them keep them: lines with {@code [x]} and {@code [ ]}. */
final class Checklists {

    private Checklists() {}

    static List<CheckItem> parse(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Checklists::line)
                .toList();
    }

    private static CheckItem line(String line) {
        String bare = TextList.unmarked(line);
        String lower = bare.toLowerCase(Locale.ROOT);
        boolean done = lower.startsWith("[x]");
        boolean box = done || lower.startsWith("[ ]") || lower.startsWith("[]");
        return new CheckItem(box ? bare.substring(bare.indexOf(']') + 1).strip() : bare, done);
    }
}
