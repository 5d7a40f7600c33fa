package dev.banksman.store;

import dev.banksman.port.Claim;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What the holder of an item does to its row; false for whoever holds it no more. */
final class Leases {

    private static final String MINE =
            " WHERE site = ? AND item = ? AND epoch = ? AND lease_until > 0";

    private Leases() {}

    static boolean holds(Sql sql, long site, Claim claim) throws SQLException {
        return sql.first("SELECT 1 FROM item" + MINE, row -> true, mine(site, claim)).isPresent();
    }

    static boolean extend(Sql sql, long site, Claim claim, long millis) throws SQLException {
        return update(sql, site, claim, "lease_until = " + sql.dialect().time() + " + ?", millis);
    }

    /** Looks and mail are taken; the lease goes on. */
    static boolean taken(Sql sql, long site, Claim claim) throws SQLException {
        return update(sql, site, claim, "done = ?", claim.seen());
    }

    /** What came since the claim makes it due at once; all went well. */
    static boolean finish(Sql sql, long site, Claim claim, Optional<Instant> next, long now)
            throws SQLException {
        return update(
                sql,
                site,
                claim,
                "done = ?, lease_until = 0, attempts = 0, not_before = 0, trouble = '', next_run ="
                        + " CASE WHEN dirty > ? THEN ? ELSE ? END",
                claim.seen(),
                claim.seen(),
                now,
                Times.next(next));
    }

    static boolean postpone(Sql sql, long site, Claim claim, long notBefore) throws SQLException {
        return update(sql, site, claim, "lease_until = 0, not_before = ?", notBefore);
    }

    static boolean fail(Sql sql, long site, Claim claim, long notBefore, String reason)
            throws SQLException {
        return update(
                sql,
                site,
                claim,
                "lease_until = 0, attempts = attempts + 1, not_before = ?, trouble = ?",
                notBefore,
                reason);
    }

    /** An event that came meanwhile brings it back at once. */
    static boolean park(Sql sql, long site, Claim claim, String reason, long now)
            throws SQLException {
        return update(
                sql,
                site,
                claim,
                "lease_until = 0, parked = CASE WHEN dirty > ? THEN '' ELSE ? END, parked_at = ?,"
                        + " trouble = ?",
                claim.seen(),
                reason.isBlank() ? "no reason was given" : reason,
                now,
                reason);
    }

    private static boolean update(
            Sql sql, long site, Claim claim, String change, Object... parameters)
            throws SQLException {
        Object[] key = mine(site, claim);
        Object[] all = new Object[parameters.length + key.length];
        System.arraycopy(parameters, 0, all, 0, parameters.length);
        System.arraycopy(key, 0, all, parameters.length, key.length);
        return sql.update("UPDATE item SET " + change + MINE, all) == 1;
    }

    private static Object[] mine(long site, Claim claim) {
        return new Object[] {site, Keys.of(claim.item()), claim.epoch()};
    }
}
