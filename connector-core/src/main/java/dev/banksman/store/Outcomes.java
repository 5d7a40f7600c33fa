package dev.banksman.store;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import dev.banksman.port.Claim;
import dev.banksman.port.Effort;
import dev.banksman.port.ItemState;
import dev.banksman.port.Mail;
import dev.banksman.port.Outcome;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes what looking at an item came to, within one transaction. */
final class Outcomes {

    private final Codec codec;
    private final ItemRows items;
    private final EffortRows efforts;
    private final FindingRows findings;

    Outcomes(Codec codec, ItemRows items, EffortRows efforts) {
        this.codec = codec;
        this.items = items;
        this.efforts = efforts;
        this.findings = new FindingRows(codec);
    }

    /** What is written: of which claim, with which numbers, when. */
    record Entry(
            long site,
            Claim claim,
            Outcome outcome,
            Packed packed,
            List<Effort> efforts,
            long findings,
            long now) {}

    /** The large parts as bytes: made by whoever asks, so that the one who writes need not wait. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Packed(byte[] state, Optional<byte[]> decision) {}

    Packed pack(Claim claim, Outcome outcome) {
        return new Packed(
                pack(claim, outcome.state()),
                outcome.decision().map(decision -> codec.pack(decision, claim.item())));
    }

    byte[] pack(Claim claim, ItemState state) {
        return codec.state().write(state, claim.item());
    }

    void write(Sql sql, Entry entry) throws SQLException {
        Claim claim = entry.claim();
        Outcome outcome = entry.outcome();
        long site = entry.site();
        long now = entry.now();
        state(sql, site, claim, outcome.state(), entry.packed().state());
        edges(sql, site, claim, outcome.state());
        taken(sql, site, claim);
        findings.record(sql, site, outcome.events(), entry.findings());
        efforts.insert(sql, site, claim, entry.efforts(), now);
        others(sql, entry);
        if (outcome.decision().isPresent()) {
            decision(sql, entry, outcome.decision().get().policies());
        }
        Accounts.add(sql, site, claim.item(), outcome.accounts(), now);
    }

    /** Stores a state in the place of the one before. */
    static void state(Sql sql, long site, Claim claim, ItemState state, byte[] packed)
            throws SQLException {
        Optional<WorkItem> item = state.present().map(Neighbour.Known::item);
        sql.update(
                "INSERT INTO item_state (site, item, shown, project, judged_by, state)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (site, item) DO UPDATE SET"
                        + " shown = excluded.shown, project = excluded.project,"
                        + " judged_by = excluded.judged_by, state = excluded.state",
                site,
                Keys.of(claim.item()),
                item.map(WorkItem::key).orElse(""),
                item.map(it -> it.project().key()).orElse(""),
                state.judgedBy(),
                packed);
    }

    /** An item that is no more to be read says nothing of others: its edges stay as they were. */
    private static void edges(Sql sql, long site, Claim claim, ItemState state)
            throws SQLException {
        if (state.present().isPresent()) {
            Optional<WorkItem> before = claim.state().present().map(Neighbour.Known::item);
            Edges.restate(sql, site, before, state.present().get().item());
        }
    }

    /** Looks may be more than were loaded, so they are taken whenever there were any. */
    private static void taken(Sql sql, long site, Claim claim) throws SQLException {
        String item = Keys.of(claim.item());
        if (!claim.looks().isEmpty()) {
            sql.update(
                    "DELETE FROM look WHERE site = ? AND item = ? AND seq <= ?",
                    site,
                    item,
                    claim.seen());
        }
        if (!claim.mail().isEmpty()) {
            sql.update(
                    "DELETE FROM mail WHERE site = ? AND item = ? AND seq <= ?",
                    site,
                    item,
                    claim.seen());
        }
    }

    /** In the order of their keys, as all write them; never into another tenant. */
    private void others(Sql sql, Entry entry) throws SQLException {
        Outcome outcome = entry.outcome();
        String tenant = entry.claim().tenant().id();
        for (ItemRef other : new TreeSet<>(outcome.strangers())) {
            if (other.tenant().equals(tenant)) {
                items.meet(sql, entry.site(), other, entry.now());
            }
        }
        for (ItemRef other : new TreeSet<>(outcome.ripple())) {
            if (other.tenant().equals(tenant)) {
                ItemRows.dirty(sql, entry.site(), Keys.of(other), entry.now());
            }
        }
        for (Map.Entry<ItemRef, List<Mail>> mail : new TreeMap<>(outcome.mail()).entrySet()) {
            if (mail.getKey().tenant().equals(tenant)) {
                items.mail(sql, entry.site(), mail.getKey(), mail.getValue(), entry.now());
            }
        }
    }

    private static void decision(Sql sql, Entry entry, long policies) throws SQLException {
        sql.update(
                "INSERT INTO decision (site, item, epoch, at, policies, packed)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                entry.site(),
                Keys.of(entry.claim().item()),
                entry.claim().epoch(),
                entry.now(),
                policies,
                entry.packed().decision().orElseThrow());
    }
}
