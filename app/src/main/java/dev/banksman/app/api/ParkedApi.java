package dev.banksman.app.api;

import dev.banksman.port.Records;
import dev.banksman.port.Records.ItemRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Items that were put aside after failing again and again. */
@RestController
@RequestMapping("/api/tenants/{tenant}/parked")
@Tag(name = "parked")
final class ParkedApi {

    private static final int MOST = 500;

    private final Records records;
    private final Lookup lookup;

    ParkedApi(Records records, Lookup lookup) {
        this.records = records;
        this.lookup = lookup;
    }

    /** An item that was put aside, and why. */
    record ParkedView(
            String item, String itemId, String reason, Optional<Instant> at, int attempts) {}

    @GetMapping
    @Operation(summary = "Items put aside, those of longest ago first")
    List<ParkedView> all(@PathVariable String tenant) {
        return records.parked(lookup.tenant(tenant).id(), MOST).stream()
                .map(ParkedApi::view)
                .toList();
    }

    @PostMapping("/{item}/retry")
    @Operation(summary = "Looks at it again now")
    ResponseEntity<Void> retry(@PathVariable String tenant, @PathVariable String item) {
        return done(records.retry(lookup.item(tenant, item)), item);
    }

    @DeleteMapping("/{item}")
    @Operation(summary = "Lets go what it was to be looked at for")
    ResponseEntity<Void> drop(@PathVariable String tenant, @PathVariable String item) {
        return done(records.drop(lookup.item(tenant, item)), item);
    }

    private static ResponseEntity<Void> done(boolean done, String item) {
        if (!done) {
            throw ApiException.conflict(item + " is not parked");
        }
        return ResponseEntity.noContent().build();
    }

    private static ParkedView view(ItemRecord item) {
        return new ParkedView(
                item.state().present().map(known -> known.item().key()).orElse(item.item().id()),
                item.item().id(),
                item.parked(),
                item.parkedAt(),
                item.attempts());
    }
}
