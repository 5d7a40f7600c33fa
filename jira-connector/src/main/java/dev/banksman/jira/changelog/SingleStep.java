package dev.banksman.jira.changelog;

import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.translate.Doubts;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** A field that holds one value, which each change states whole. */
record SingleStep<T>(
        Function<WorkItem, Value<T>> get,
        BiFunction<WorkItem, Value<T>, WorkItem> put,
        SideReader<T> reader,
        BiPredicate<T, T> same)
        implements FieldStep {

    /** What one side of a change says. */
    @FunctionalInterface
    interface SideReader<T> {
        Value<T> read(Side side, Doubts doubts);
    }

    @Override
    public WorkItem turn(WorkItem item, Side gone, Side come, Doubts doubts) {
        return put.apply(item, reader.read(come, doubts));
    }

    @Override
    public boolean agrees(WorkItem item, Side left) {
        Value<T> here = get.apply(item);
        Value<T> said = reader.read(left, Doubts.SILENT);
        if (here.isUnknown() || said.isUnknown()) {
            return true;
        }
        if (here instanceof Value.Present<T>(T one) && said instanceof Value.Present<T>(T other)) {
            return same.test(one, other);
        }
        return here.equals(said);
    }
}
