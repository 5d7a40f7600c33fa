package dev.banksman.engine;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Status;
import dev.banksman.judge.Docket;
import dev.banksman.plan.Deed;
import dev.banksman.plan.Desk;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Replies;
import dev.banksman.plan.Rule;
import dev.banksman.port.Claim;
import dev.banksman.port.Dealings;
import dev.banksman.port.Effort;
import dev.banksman.port.Intent;
import dev.banksman.port.Mail;
import dev.banksman.port.Tracker;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one look at one item adds up to, while it is being worked out. Of one thread. */
final class Turn {

    final Claim claim;
    final Tracker tracker;
    final Bench bench;
    final Instant now;

    Desk desk;
    Docket docket;
    Dealings dealings;
    Optional<Status> cameFrom;
    Optional<Deed> deed = Optional.empty();

    /** Events to be planned on this item. */
    final List<FindingEvent> events = new ArrayList<>();

    /** What is to be said again, though nothing happened. */
    final List<FindingEvent> again = new ArrayList<>();

    /** What the baseline no longer holds back. */
    final List<FindingEvent> announced = new ArrayList<>();

    final List<Intent> intents = new ArrayList<>();

    /** Earlier efforts that an intent takes back. */
    final List<Effort> undone = new ArrayList<>();

    /** Other notes of ours may stand beside the one that is known. */
    boolean untidy;

    private final Map<ItemRef, List<Mail>> mail = new HashMap<>();

    /** Thrown where something is asked for that is not to be done now, nor forgotten. */
    static final class PausedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Says that something has to be written besides what judging comes to.
     *
     * @throws PausedException while nothing may be written: the whole item waits
     */
    void mustWrite() {
        if (!claim.tenant().mayWrite()) {
            throw new PausedException();
        }
    }

    Turn(Claim claim, Tracker tracker, Bench bench, Instant now) {
        this.claim = claim;
        this.tracker = tracker;
        this.bench = bench;
        this.now = now;
        this.desk = claim.state().desk();
        this.docket = claim.state().docket();
        this.dealings = claim.state().dealings();
        this.cameFrom = claim.state().cameFrom();
    }

    ItemRef item() {
        return claim.item();
    }

    void post(ItemRef to, Mail letter) {
        mail.computeIfAbsent(to, ref -> new ArrayList<>()).add(letter);
    }

    Map<ItemRef, List<Mail>> mail() {
        return mail;
    }

    /** Ids of the rules that may not speak here. */
    Set<String> waived() {
        return dealings.waivers().stream().map(Dealings.Waiver::policy).collect(Collectors.toSet());
    }

    Replies replies() {
        return new Replies(calendar(), now);
    }

    /** The calendar that the item's readers go by: that of a rule that speaks here. */
    WorkCalendar calendar() {
        return desk.stands().stream()
                .flatMap(stand -> bench.rule(stand.rule()).stream())
                .findFirst()
                .or(() -> bench.rules().values().stream().min(Comparator.comparing(Rule::handle)))
                .map(rule -> rule.terms().calendar())
                .orElseGet(() -> WorkCalendar.always(ZoneOffset.UTC));
    }
}
