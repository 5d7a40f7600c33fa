package dev.banksman.app.api;

import dev.banksman.item.ItemRef;
import dev.banksman.policy.Phrase;
import dev.banksman.policy.Words;
import dev.banksman.port.Records;
import dev.banksman.port.Records.FindingRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was found. */
@RestController
@RequestMapping("/api/tenants/{tenant}/findings")
@Tag(name = "findings")
final class FindingsApi {

    private final Records records;
    private final Lookup lookup;

    FindingsApi(Records records, Lookup lookup) {
        this.records = records;
        this.lookup = lookup;
    }

    /** What narrows the list. */
    record Filter(
            @Parameter(description = "key or id") Optional<String> item,
            @Parameter(description = "a rule's handle") Optional<String> policy,
            Optional<String> project,
            @Parameter(description = "open or closed") Optional<String> state,
            Optional<Boolean> baseline) {}

    @GetMapping
    @Operation(summary = "Findings, newest first")
    PageView<FindingView> all(
            @PathVariable String tenant,
            Filter filter,
            @RequestParam Optional<Long> before,
            @RequestParam(defaultValue = "100") int limit) {
        String id = lookup.tenant(tenant).id();
        Records.Which which =
                new Records.Which(
                        filter.item().map(item -> lookup.item(id, item)),
                        filter.policy(),
                        filter.project(),
                        filter.state().map(FindingsApi::isOpen),
                        filter.baseline());
        List<FindingRecord> found = records.findings(id, which, Lookup.page(before, limit));
        Plain plain = plain(id, found);
        return PageView.of(
                found.stream().map(one -> FindingView.of(one, plain)).toList(),
                limit,
                FindingView::id);
    }

    /** The open findings on an item. */
    List<FindingView> open(ItemRef item) {
        Records.Which which =
                new Records.Which(
                        Optional.of(item),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true),
                        Optional.empty());
        List<FindingRecord> found = records.findings(item.tenant(), which, Records.Page.first(100));
        Plain plain = plain(item.tenant(), found);
        return found.stream().map(one -> FindingView.of(one, plain)).toList();
    }

    private static boolean isOpen(String state) {
        return switch (state) {
            case "open" -> true;
            case "closed" -> false;
            default -> throw ApiException.wrong("state is open or closed, not " + state);
        };
    }

    private Plain plain(String tenant, List<FindingRecord> found) {
        Set<ItemRef> named = new HashSet<>();
        for (FindingRecord one : found) {
            named.add(one.stand().raisedBy());
            named(one.words()).forEach(named::add);
        }
        return new Plain(records.shown(tenant, named));
    }

    private static Stream<ItemRef> named(Words words) {
        return Stream.of(words.fact(), words.ask(), words.clears())
                .flatMap(List::stream)
                .filter(Phrase.Item.class::isInstance)
                .map(phrase -> ((Phrase.Item) phrase).item());
    }
}
