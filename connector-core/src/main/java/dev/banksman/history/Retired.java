package dev.banksman.history;

import dev.banksman.item.Activity;
import dev.banksman.item.Value;
import dev.banksman.item.Wording;
import dev.banksman.item.WorkItem;
import java.util.List;
import java.util.Map;

/** What is kept of an item that is done and of which nothing more is heard: no texts, no fields. */
final class Retired {

    private static final String REASON = "not kept, since nothing more is heard of the item";
    private static final Wording NO_WORDING =
            new Wording(
                    Value.unknown(REASON),
                    Value.unknown(REASON),
                    Value.unknown(REASON),
                    Value.unknown(REASON));

    private Retired() {}

    static WorkItem of(WorkItem item) {
        Activity quiet =
                new Activity(item.activity().created(), item.activity().updated(), List.of());
        return item.withWording(NO_WORDING).withActivity(quiet).withFields(Map.of());
    }
}
