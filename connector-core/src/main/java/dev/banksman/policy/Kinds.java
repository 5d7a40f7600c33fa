package dev.banksman.policy;

import dev.banksman.item.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which kinds of item a policy looks at. */
public sealed interface Kinds {

    boolean include(Kind kind);

    /** Every kind, sub-tasks and epics too. */
    record All() implements Kinds {
        @Override
        public boolean include(Kind kind) {
            return true;
        }
    }

    /** All but sub-tasks and epics. */
    record Standard() implements Kinds {
        @Override
        public boolean include(Kind kind) {
            return kind.level() == Kind.Level.STANDARD;
        }
    }

    /** The named kinds, whatever their level; names in lower case. */
    record Named(Set<String> names) implements Kinds {
        public Named {
            names =
                    names.stream()
                            .map(n -> n.toLowerCase(Locale.ROOT))
                            .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean include(Kind kind) {
            return names.contains(kind.name().toLowerCase(Locale.ROOT));
        }
    }
}
