package dev.banksman.config.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of a table. */
final class Names {

    private Names() {}

    /** The entries of a table; one whose name was there before is a problem and left out. */
    static List<Tree.Entry> once(Tree.Table table, Spot spot) {
        Set<String> seen = new HashSet<>();
        return table.entries().stream().filter(entry -> isNew(entry, seen, spot)).toList();
    }

    private static boolean isNew(Tree.Entry entry, Set<String> seen, Spot spot) {
        boolean isNew = seen.add(entry.name());
        if (!isNew) {
            spot.nameOnly(entry).problem("\"" + entry.name() + "\" stands here twice");
        }
        return isNew;
    }
}
