package dev.banksman.testkit;

import dev.banksman.item.Tenure;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Docket;
import java.time.Instant;
import java.util.Optional;

/** What is stored of one item between two looks at it. */
record Row(WorkItem item, Tenure tenure, Docket docket, Optional<Instant> recheckAt) {

    Row stating(WorkItem nextItem, Tenure nextTenure) {
        return new Row(nextItem, nextTenure, docket, recheckAt);
    }

    Row judged(Docket nextDocket, Optional<Instant> nextRecheck) {
        return new Row(item, tenure, nextDocket, nextRecheck);
    }
}
