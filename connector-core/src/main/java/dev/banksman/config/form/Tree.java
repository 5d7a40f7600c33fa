package dev.banksman.config.form;

import dev.banksman.expression.Origin;
import java.util.List;

/** What a YAML file says, with places. */
public sealed interface Tree {

    Place place();

    /** A single value, as it is written, without quotes. */
    record Leaf(Place place, String text, Sort sort, Origin origin) implements Tree {}

    /** Names with values, in order; a name may stand there twice. */
    record Table(Place place, List<Entry> entries) implements Tree {
        public Table {
            entries = List.copyOf(entries);
        }
    }

    /** A list of values. */
    record Row(Place place, List<Tree> items) implements Tree {
        public Row {
            items = List.copyOf(items);
        }
    }

    /** A name and its value. */
    record Entry(String name, Place place, Tree value) {}

    /** What YAML 1.2 takes a single value for. */
    enum Sort {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING
    }
}
