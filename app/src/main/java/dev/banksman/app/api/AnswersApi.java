package dev.banksman.app.api;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.port.ItemStore;
import dev.banksman.port.Mail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answering what was said on an item, as a comment on it could. */
@RestController
@RequestMapping("/api/tenants/{tenant}/items/{item}")
@Tag(name = "items")
final class AnswersApi {

    private static final int LONGEST = 1_000;

    private final ItemStore items;
    private final Lookup lookup;
    private final InstantSource clock;

    AnswersApi(ItemStore items, Lookup lookup, InstantSource clock) {
        this.items = items;
        this.lookup = lookup;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param verb {@code acknowledge}, {@code snooze}, {@code waive}, {@code unwaive}
     * @param policy the policy meant; all that stands on the item when there is none
     * @param by who answers, as the note is to show it
     * @param elapsed for how long, for {@code snooze}, as in {@code P3D}
     * @param until until when, for {@code snooze}
     * @param reason wanted by {@code waive}
     */
    record AnswerBody(
            String verb,
            Optional<String> policy,
            Optional<String> by,
            Optional<Duration> elapsed,
            Optional<Instant> until,
            Optional<String> reason) {}

    /** What is taken up shortly. */
    record Taken(String item, String verb) {}

    @PostMapping("/answers")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Acknowledges, snoozes or waives what stands on an item")
    Taken answer(
            @PathVariable String tenant, @PathVariable String item, @RequestBody AnswerBody body) {
        ItemRef ref = lookup.item(tenant, item);
        Mail.Verb verb = verb(body.verb());
        check(verb, body);
        Person by = Person.of("", body.by().orElse("an admin"));
        String reason = body.reason().orElse("");
        Mail.Reply reply = new Mail.Reply(body.elapsed(), body.until(), reason);
        items.post(ref, List.of(new Mail.Answer(verb, body.policy(), by, clock.instant(), reply)));
        return new Taken(item, body.verb());
    }

    @PostMapping("/announce")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Says what the baseline holds back on this item")
    Taken announce(@PathVariable String tenant, @PathVariable String item) {
        items.post(lookup.item(tenant, item), List.of(new Mail.Announce(Optional.empty())));
        return new Taken(item, "announce");
    }

    private static Mail.Verb verb(String word) {
        return Arrays.stream(Mail.Verb.values())
                .filter(verb -> verb.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> ApiException.wrong("verb is acknowledge, snooze, waive or unwaive"));
    }

    private static void check(Mail.Verb verb, AnswerBody body) {
        if (body.reason().map(String::length).orElse(0) > LONGEST
                || body.by().map(String::length).orElse(0) > LONGEST) {
            throw ApiException.wrong("a reason has at most " + LONGEST + " characters");
        }
        boolean noTime = body.elapsed().isEmpty() && body.until().isEmpty();
        if (verb == Mail.Verb.SNOOZE && noTime) {
            throw ApiException.wrong("snooze wants elapsed, such as P3D, or until");
        }
        if (verb == Mail.Verb.WAIVE && (body.reason().isEmpty() || body.policy().isEmpty())) {
            throw ApiException.wrong("waive wants policy and reason");
        }
    }
}
