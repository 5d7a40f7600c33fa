package dev.banksman.history;

import dev.banksman.item.ItemRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports items that wait for each other, which no order of work can satisfy. */
public record CircleReports(Chronicle chronicle, InputProblems problems) implements ReplayListener {

    @Override
    public void circle(List<ItemRef> items) {
        InputPlace place = chronicle.where(items.getFirst());
        String keys = items.stream().map(ItemRef::id).collect(Collectors.joining(", "));
        problems.report(
                new InputProblem(
                        place.file(),
                        place.line(),
                        Optional.of(items.getFirst().id()),
                        "links make a circle in which each item blocks the next: " + keys,
                        "kept, all links stand"));
    }
}
