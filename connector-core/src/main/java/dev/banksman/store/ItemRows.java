package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Makes items due, and keeps what is to be looked at when they are taken. */
final class ItemRows {

    private static final byte[] NOBODY = {};

    private final Codec codec;

    ItemRows(Codec codec) {
        this.codec = codec;
    }

    /**
     * How many reasons to look there were, the last one included.
     *
     * @param dirty ever; tells the reasons apart
     * @param waiting since the item was looked at
     */
    record Count(long dirty, long waiting) {}

    /** Counts one more reason to look; unparks. */
    static Count dirty(Sql sql, long site, String item, long now) throws SQLException {
        return sql.first(
                        "INSERT INTO item (site, item, dirty, next_run) VALUES (?, ?, 1, ?)"
                                + " ON CONFLICT (site, item) DO UPDATE SET dirty = item.dirty + 1,"
                                + " next_run = CASE WHEN excluded.next_run < item.next_run"
                                + " THEN excluded.next_run ELSE item.next_run END, parked = ''"
                                + " RETURNING dirty, dirty - done",
                        row -> new Count(row.getLong(1), row.getLong(2)),
                        site,
                        item,
                        now)
                .orElseThrow();
    }

    /**
     * A state that waits while a newer one comes need not be kept: only the newest is looked at.
     */
    void look(Sql sql, long site, Look look, long now) throws SQLException {
        String key = Keys.of(look.item());
        Count count = dirty(sql, site, key, now);
        if (look.kind() == Look.Kind.SNAPSHOT && count.waiting > 1) {
            sql.update(
                    "DELETE FROM look WHERE site = ? AND item = ? AND kind = 'SNAPSHOT'"
                            + " AND at < ?",
                    site,
                    key,
                    Times.of(look.at()));
        }
        insert(sql, site, look, count.dirty);
    }

    private void insert(Sql sql, long site, Look look, long seq) throws SQLException {
        byte[] actor =
                look.actor().map(who -> codec.person().write(who, look.item())).orElse(NOBODY);
        sql.update(
                "INSERT INTO look (site, item, seq, kind, project, actor, at, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                site,
                Keys.of(look.item()),
                seq,
                look.kind().name(),
                look.project(),
                actor,
                Times.of(look.at()),
                look.body().getBytes(StandardCharsets.UTF_8));
    }

    void mail(Sql sql, long site, ItemRef to, List<Mail> mail, long now) throws SQLException {
        String key = Keys.of(to);
        for (Mail each : mail) {
            long seq = dirty(sql, site, key, now).dirty;
            sql.update(
                    "INSERT INTO mail (site, item, seq, mail) VALUES (?, ?, ?, ?)",
                    site,
                    key,
                    seq,
                    codec.mail().write(each, to));
        }
    }

    /** An item that was never heard of is to be looked at once; another is left as it is. */
    void meet(Sql sql, long site, ItemRef stranger, long now) throws SQLException {
        int made =
                sql.update(
                        "INSERT INTO item (site, item, dirty, next_run) VALUES (?, ?, 1, ?)"
                                + " ON CONFLICT (site, item) DO NOTHING",
                        site,
                        Keys.of(stranger),
                        now);
        if (made > 0) {
            Look first =
                    new Look(stranger, "", Look.Kind.HINT, Optional.empty(), Times.at(now), "");
            insert(sql, site, first, 1);
        }
    }

    /** Reads {@code kind, project, actor, at, body} from that column on. */
    Look look(ResultSet row, int column, ItemRef item) throws SQLException {
        byte[] actor = row.getBytes(column + 2);
        Optional<Person> who =
                actor.length == 0
                        ? Optional.empty()
                        : Optional.of(codec.person().read(actor, item));
        return new Look(
                item,
                row.getString(column + 1),
                Look.Kind.valueOf(row.getString(column)),
                who,
                Times.at(row.getLong(column + 3)),
                new String(row.getBytes(column + 4), StandardCharsets.UTF_8));
    }
}
