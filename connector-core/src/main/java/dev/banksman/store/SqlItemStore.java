package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.policy.Reach;
import dev.banksman.port.Claim;
import dev.banksman.port.Effort;
import dev.banksman.port.ItemState;
import dev.banksman.port.ItemStore;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import dev.banksman.port.Outcome;
import dev.banksman.port.Settlement;
import dev.banksman.port.Surroundings;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.RowLock;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The item rows on SQL. */
final class SqlItemStore implements ItemStore {

    private static final String UNREADABLE = "what is stored of it cannot be read";

    private final Database database;
    private final Sites sites;
    private final Numbers numbers;
    private final Times times;
    private final ItemRows items;
    private final EffortRows efforts;
    private final Claims claims;
    private final ClaimLoader loader;
    private final Outcomes outcomes;
    private final Around around;

    SqlItemStore(Database database, Sites sites, Numbers numbers, Codec codec, Times times) {
        this.database = database;
        this.sites = sites;
        this.numbers = numbers;
        this.times = times;
        this.items = new ItemRows(codec);
        this.efforts = new EffortRows(codec);
        this.claims = new Claims(database, times);
        this.loader = new ClaimLoader(database, codec, items, efforts);
        this.outcomes = new Outcomes(codec, items, efforts);
        this.around = new Around(database, codec);
    }

    @Override
    public List<Claim> claim(Appetite appetite) {
        return loader.load(claims.claim(appetite), broken -> park(broken, UNREADABLE));
    }

    @Override
    public int takeBack(String node) {
        return database.writeAlone(
                sql ->
                        sql.update(
                                "UPDATE item SET lease_until = 0, epoch = epoch + 1"
                                        + " WHERE lease_until > 0 AND lease_node = ?",
                                node));
    }

    @Override
    public boolean extend(Claim claim, Duration lease) {
        return database.write(
                locks(claim), sql -> Leases.extend(sql, site(claim), claim, lease.toMillis()));
    }

    @Override
    public Surroundings around(ItemRef item, Reach reach) {
        return sites.current(item.tenant())
                .map(site -> around.of(site, item, reach))
                .orElseGet(Around::nothing);
    }

    @Override
    public Optional<List<Effort>> commit(Claim claim, Outcome outcome) {
        Outcomes.Entry entry = entry(claim, outcome);
        boolean mine =
                database.write(
                        locks(claim, outcome),
                        sql -> {
                            if (!Leases.taken(sql, entry.site(), claim)) {
                                return false;
                            }
                            outcomes.write(sql, entry);
                            return true;
                        });
        return mine ? Optional.of(entry.efforts()) : Optional.empty();
    }

    @Override
    public boolean commitAndFinish(Claim claim, Outcome outcome, Optional<Instant> next) {
        if (!outcome.intents().isEmpty()) {
            throw new IllegalArgumentException("intents are to be carried out before the end");
        }
        Outcomes.Entry entry = entry(claim, outcome);
        return database.write(
                locks(claim, outcome),
                sql -> {
                    if (!Leases.finish(sql, entry.site(), claim, next, entry.now())) {
                        return false;
                    }
                    outcomes.write(sql, entry);
                    return true;
                });
    }

    private Outcomes.Entry entry(Claim claim, Outcome outcome) {
        int intents = outcome.intents().size();
        int events = outcome.events().size();
        long first = intents + events == 0 ? 0 : numbers.take(intents + events);
        return new Outcomes.Entry(
                site(claim),
                claim,
                outcome,
                outcomes.pack(claim, outcome),
                EffortRows.begun(outcome.intents(), first),
                first + intents,
                times.now());
    }

    @Override
    public boolean begin(Claim claim, Effort effort) {
        long site = site(claim);
        return database.write(
                locks(claim),
                sql ->
                        Leases.holds(sql, site, claim)
                                && EffortRows.begin(sql, site, effort.id()) == 1);
    }

    @Override
    public boolean settle(
            Claim claim, ItemState state, List<Settlement> settlements, Optional<Instant> next) {
        long site = site(claim);
        byte[] packed = outcomes.pack(claim, state);
        return database.write(
                locks(claim),
                sql -> {
                    long now = times.now();
                    if (!Leases.finish(sql, site, claim, next, now)) {
                        return false;
                    }
                    EffortRows.settle(sql, site, settlements, now);
                    Outcomes.state(sql, site, claim, state, packed);
                    return true;
                });
    }

    @Override
    public boolean postpone(Claim claim, Instant notBefore) {
        return database.write(
                locks(claim), sql -> Leases.postpone(sql, site(claim), claim, Times.of(notBefore)));
    }

    @Override
    public boolean fail(Claim claim, Instant notBefore, String reason) {
        return database.write(
                locks(claim),
                sql -> Leases.fail(sql, site(claim), claim, Times.of(notBefore), reason));
    }

    @Override
    public boolean park(Claim claim, String reason) {
        return database.write(
                locks(claim), sql -> Leases.park(sql, site(claim), claim, reason, times.now()));
    }

    @Override
    public void touch(ItemRef item, String project, Look.Kind why) {
        long now = times.now();
        Look look = new Look(item, project, why, Optional.empty(), Times.at(now), "");
        ofActive(item, (sql, site) -> items.look(sql, site, look, now));
    }

    @Override
    public void post(ItemRef item, List<Mail> mail) {
        ofActive(item, (sql, site) -> items.mail(sql, site, item, mail, times.now()));
    }

    private void ofActive(ItemRef item, SiteWork work) {
        List<RowLock> locks =
                sites.lastKnown(item.tenant())
                        .map(site -> Keys.locks(site, List.of(item)))
                        .orElse(List.of());
        database.write(
                locks,
                sql -> {
                    Optional<Site> site = Sites.held(sql, item.tenant());
                    if (site.isPresent() && !site.get().isGone()) {
                        work.on(sql, site.get().id());
                    }
                    return true;
                });
    }

    /** Something written to a tenant that is there. */
    @FunctionalInterface
    private interface SiteWork {
        void on(Sql sql, long site) throws SQLException;
    }

    @Override
    public List<ItemRef> items(String tenant, String project, Optional<ItemRef> after, int most) {
        return sites.current(tenant).stream()
                .flatMap(site -> items(site, project, after, most).stream())
                .map(key -> Keys.item(tenant, key))
                .toList();
    }

    private List<String> items(long site, String project, Optional<ItemRef> after, int most) {
        String from = after.map(Keys::of).orElse("");
        return database.read(
                sql ->
                        project.isEmpty()
                                ? sql.list(
                                        "SELECT item FROM item WHERE site = ? AND item > ?"
                                                + " ORDER BY item LIMIT ?",
                                        row -> row.getString(1),
                                        site,
                                        from,
                                        most)
                                : sql.list(
                                        "SELECT item FROM item_state WHERE site = ? AND item > ?"
                                                + " AND project = ? ORDER BY item LIMIT ?",
                                        row -> row.getString(1),
                                        site,
                                        from,
                                        project,
                                        most));
    }

    @Override
    public void wake(List<ItemRef> all) {
        Map<String, List<ItemRef>> byTenant =
                all.stream().collect(Collectors.groupingBy(ItemRef::tenant));
        byTenant.forEach(
                (tenant, some) ->
                        sites.current(tenant).ifPresent(site -> wake(site, new TreeSet<>(some))));
    }

    private void wake(long site, SortedSet<ItemRef> some) {
        database.write(
                Keys.locks(site, some),
                sql -> {
                    for (ItemRef item : some) {
                        ItemRows.dirty(sql, site, Keys.of(item), times.now());
                    }
                    return true;
                });
    }

    @Override
    public Optional<Effort> effort(String tenant, long id) {
        return database.read(
                sql -> {
                    Optional<Site> site = Sites.current(sql, tenant);
                    return site.isEmpty()
                            ? Optional.<Effort>empty()
                            : sql.first(
                                    "SELECT item, "
                                            + EffortRows.COLUMNS
                                            + " FROM effort WHERE site = ? AND id = ?",
                                    row ->
                                            efforts.read(
                                                    row, 2, Keys.item(tenant, row.getString(1))),
                                    site.get().id(),
                                    id);
                });
    }

    @Override
    public Optional<Instant> nextDue() {
        long next =
                database.read(
                        sql ->
                                sql.number(
                                        "SELECT coalesce(min((SELECT min(due) FROM item WHERE"
                                                + " item.site = site.id AND due <"
                                                + " 9223372036854775807)), 9223372036854775807) FROM"
                                                + " site WHERE state <> 'GONE'"));
        return next == Times.NEVER ? Optional.empty() : Optional.of(Times.at(next));
    }

    private long site(Claim claim) {
        return sites.id(claim.tenant());
    }

    private List<RowLock> locks(Claim claim) {
        return Keys.locks(site(claim), List.of(claim.item()));
    }

    private List<RowLock> locks(Claim claim, Outcome outcome) {
        Set<ItemRef> all = new HashSet<>(outcome.ripple());
        all.addAll(outcome.mail().keySet());
        all.add(claim.item());
        return Keys.locks(site(claim), all);
    }
}
