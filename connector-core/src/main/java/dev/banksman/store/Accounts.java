package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Outcome;
import dev.banksman.store.sql.Sql;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** What counts against quietness, as rows; written in one order by all. */
final class Accounts {

    private static final Comparator<Outcome.Addressee> ORDER =
            Comparator.comparing(Outcome.Addressee::day).thenComparing(Outcome.Addressee::person);

    private Accounts() {}

    static void add(Sql sql, long site, ItemRef item, Outcome.Accounts accounts, long now)
            throws SQLException {
        for (String rule : new TreeSet<>(accounts.spoke())) {
            sql.update(
                    "INSERT INTO spoke (site, rule, item, at) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (site, rule, item) DO UPDATE SET at = excluded.at",
                    site,
                    rule,
                    Keys.of(item),
                    now);
        }
        List<Outcome.Addressee> addressees =
                accounts.messages().keySet().stream().sorted(ORDER).toList();
        for (Outcome.Addressee who : addressees) {
            sql.update(
                    "INSERT INTO message_count (site, day, person, messages) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (site, day, person) DO UPDATE SET messages ="
                            + " message_count.messages + excluded.messages",
                    site,
                    who.day().toString(),
                    who.person(),
                    accounts.messages().getOrDefault(who, 0));
        }
    }
}
