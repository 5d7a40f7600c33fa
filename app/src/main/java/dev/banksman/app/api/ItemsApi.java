package dev.banksman.app.api;

import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import dev.banksman.port.Records;
import dev.banksman.port.Records.ItemRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Items on record, by key or id, and why they are judged as they are. */
@RestController
@RequestMapping("/api/tenants/{tenant}/items/{item}")
@Tag(name = "items")
final class ItemsApi {

    private final Records records;
    private final Lookup lookup;
    private final FindingsApi findings;
    private final WhyTeller why;

    ItemsApi(Records records, Lookup lookup, FindingsApi findings, WhyTeller why) {
        this.records = records;
        this.lookup = lookup;
        this.findings = findings;
        this.why = why;
    }

    /**
     * An item as it is on record.
     *
     * @param note what its note says, as plain text
     */
    record ItemView(
            String key,
            String id,
            Optional<Shape> present,
            List<FindingView> open,
            Optional<String> note,
            Work work) {}

    /** The item itself; what is not known says so. */
    record Shape(
            String project,
            String title,
            String type,
            String status,
            String category,
            String owner,
            String due,
            List<String> links) {}

    /** Where work on it stands. */
    record Work(
            boolean inWork,
            Optional<Instant> due,
            int attempts,
            Optional<String> parked,
            Optional<Instant> parkedAt,
            Optional<String> trouble,
            long judgedBy) {

        static Work of(ItemRecord item) {
            return new Work(
                    item.inWork(),
                    item.due(),
                    item.attempts(),
                    Optional.of(item.parked()).filter(reason -> !reason.isEmpty()),
                    item.parkedAt(),
                    Optional.of(item.trouble()).filter(reason -> !reason.isEmpty()),
                    item.state().judgedBy());
        }
    }

    @GetMapping
    @Operation(summary = "An item as it is on record, with its open findings")
    ItemView one(@PathVariable String tenant, @PathVariable String item) {
        ItemRef ref = lookup.item(tenant, item);
        ItemRecord found =
                records.item(ref)
                        .orElseThrow(() -> ApiException.notFound("there is no item " + item));
        Optional<WorkItem> present = found.state().present().map(known -> known.item());
        return new ItemView(
                present.map(WorkItem::key).orElse(ref.id()),
                ref.id(),
                present.map(this::shape),
                findings.open(ref),
                found.state().desk().note().map(note -> note.plain()),
                Work.of(found));
    }

    @GetMapping("/why")
    @Operation(summary = "What the last judgement that changed something saw, judged once more")
    WhyTeller.Why why(@PathVariable String tenant, @PathVariable String item) {
        return why.tell(lookup.item(tenant, item));
    }

    private Shape shape(WorkItem item) {
        List<ItemRef> others = item.links().stream().map(link -> link.other()).toList();
        Plain plain = new Plain(records.shown(item.ref().tenant(), others));
        return new Shape(
                item.project().key(),
                plain.value(item.wording().title()),
                item.kind().name(),
                plain.value(item.status()),
                plain.value(item.category()),
                plain.value(item.owner()),
                plain.value(item.due()),
                item.links().stream()
                        .map(
                                link ->
                                        link.role().name().toLowerCase(java.util.Locale.ROOT)
                                                + " "
                                                + plain.item(link.other()))
                        .toList());
    }
}
