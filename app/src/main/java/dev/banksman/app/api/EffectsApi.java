package dev.banksman.app.api;

import dev.banksman.effect.Effect;
import dev.banksman.port.Effort;
import dev.banksman.port.ItemStore;
import dev.banksman.port.Mail;
import dev.banksman.port.Records;
import dev.banksman.port.Records.EffectRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was written, and taking it back. */
@RestController
@RequestMapping("/api/tenants/{tenant}/effects")
@Tag(name = "effects")
final class EffectsApi {

    private final Records records;
    private final ItemStore items;
    private final Lookup lookup;

    EffectsApi(Records records, ItemStore items, Lookup lookup) {
        this.records = records;
        this.items = items;
        this.lookup = lookup;
    }

    /**
     * An effect.
     *
     * @param surface what of the item it writes to
     * @param state {@code planned}, {@code done}, {@code refused}, {@code superseded}, {@code
     *     undone}
     * @param mark what the tracker calls what was written
     * @param outcome why it was not carried out
     */
    record EffectView(
            long id,
            String item,
            String itemId,
            String surface,
            Optional<String> policy,
            String effect,
            Instant at,
            String state,
            int attempts,
            Optional<Instant> settledAt,
            Optional<String> mark,
            Optional<String> outcome) {}

    @GetMapping
    @Operation(summary = "Effects, newest first")
    PageView<EffectView> all(
            @PathVariable String tenant,
            @RequestParam Optional<String> item,
            @RequestParam Optional<Long> before,
            @RequestParam(defaultValue = "100") int limit) {
        String id = lookup.tenant(tenant).id();
        List<EffectView> found =
                records
                        .effects(
                                id,
                                item.map(key -> lookup.item(id, key)),
                                Lookup.page(before, limit))
                        .stream()
                        .map(EffectsApi::view)
                        .toList();
        return PageView.of(found, limit, EffectView::id);
    }

    @GetMapping("/{effect}")
    @Operation(summary = "One effect")
    EffectView one(@PathVariable String tenant, @PathVariable long effect) {
        return view(find(tenant, effect));
    }

    @PostMapping("/{effect}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Takes back what was written, shortly")
    EffectView undo(@PathVariable String tenant, @PathVariable long effect) {
        EffectRecord found = find(tenant, effect);
        if (found.effort().state() != Effort.State.DONE) {
            throw ApiException.conflict(
                    "only what is done can be taken back; this is " + word(found.effort().state()));
        }
        items.post(found.effort().intent().item(), List.of(new Mail.Undo(effect, "the admin API")));
        return view(found);
    }

    private EffectRecord find(String tenant, long effect) {
        return records.effect(lookup.tenant(tenant).id(), effect)
                .orElseThrow(() -> ApiException.notFound("there is no effect " + effect));
    }

    private static EffectView view(EffectRecord found) {
        Effort effort = found.effort();
        String id = effort.intent().item().id();
        return new EffectView(
                effort.id(),
                found.shown().isEmpty() ? id : found.shown(),
                id,
                effort.intent().surface(),
                some(effort.intent().rule()),
                words(effort.intent().effect()),
                effort.intent().at(),
                word(effort.state()),
                effort.attempts(),
                effort.settledAt(),
                some(effort.mark()),
                some(effort.outcome()));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    private static String word(Effort.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Effect effect) {
        return switch (effect) {
            case Effect.WriteNote note -> "note " + note.action().word();
            case Effect.Tell(var item, var person, var content) -> "tell " + person.name();
            case Effect.Prepare(var item, var form, var content) -> "prepare " + form;
            case Effect.Move(var item, var status) -> "move to " + status;
            case Effect.WriteField(var item, var field, var value) -> "set " + field;
            case Effect.Reassign(var item, var person) -> "assign to " + person.name();
            case Effect.AddLabel(var item, var label) -> "add label " + label;
            case Effect.RemoveLabel(var item, var label) -> "remove label " + label;
            case Effect.AddLink(var item, var tie) -> "link to " + tie.other().id();
            case Effect.RemoveLink(var item, var tie) -> "remove link to " + tie.other().id();
            case Effect.Mark(var item, var findings) -> "mark";
            case Effect.Summarise(var item, var person, var content) ->
                    "summary for " + person.name();
        };
    }
}
