package dev.banksman.jira.changelog;

import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.translate.Doubts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A field that holds several values, of which each change adds or removes one. What the changes
 * name says nothing about the rest, so values that are not known stay so; unless what is named is
 * worth having by itself.
 */
record SetStep<T>(
        Function<WorkItem, Value<List<T>>> get,
        BiFunction<WorkItem, Value<List<T>>, WorkItem> put,
        EntryReader<T> reader,
        Nature<T> nature)
        implements FieldStep {

    /**
     * What the entries of a field are like.
     *
     * @param same whether two entries are one for this field
     * @param repeats whether such an entry may be there more than once
     * @param partial whether the entries that changes name are kept where the others are not known
     */
    record Nature<T>(BiPredicate<T, T> same, Predicate<T> repeats, boolean partial) {

        /** Entries of which each is there once, and that count only together. */
        static <T> Nature<T> whole(BiPredicate<T, T> same) {
            return new Nature<>(same, entry -> false, false);
        }
    }

    /** The entry that one side of a change names; nothing where it names none. */
    @FunctionalInterface
    interface EntryReader<T> {
        Optional<T> read(Side side, Doubts doubts);
    }

    @Override
    public WorkItem turn(WorkItem item, Side gone, Side come, Doubts doubts) {
        Value<List<T>> here = get.apply(item);
        if (here.isUnknown() && !nature.partial()) {
            return item;
        }
        List<T> entries = new ArrayList<>(here.orElse(List.of()));
        reader.read(gone, doubts).ifPresent(entry -> remove(entries, entry));
        reader.read(come, doubts)
                .filter(entry -> nature.repeats().test(entry) || !entries.contains(entry))
                .ifPresent(entries::add);
        return put.apply(item, Value.of(List.copyOf(entries)));
    }

    /** One entry goes: the equal one, else the first that is the same for this field. */
    private void remove(List<T> entries, T entry) {
        if (!entries.remove(entry)) {
            entries.stream()
                    .filter(e -> nature.same().test(e, entry))
                    .findFirst()
                    .ifPresent(entries::remove);
        }
    }

    private boolean holds(List<T> entries, T entry) {
        return entries.stream().anyMatch(each -> nature.same().test(each, entry));
    }

    @Override
    public boolean told(WorkItem today) {
        return !get.apply(today).isUnknown();
    }

    @Override
    public boolean agrees(WorkItem item, Side left) {
        Value<List<T>> here = get.apply(item);
        return here.isUnknown()
                || reader.read(left, Doubts.SILENT)
                        .map(entry -> holds(here.orElse(List.of()), entry))
                        .orElse(true);
    }
}
