package dev.banksman.store;

import dev.banksman.port.Tenant;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One installation of a tenant, by the number with which the keys of its rows begin. */
record Site(long id, Tenant tenant) {

    /** While everything is paused, a site that is active is found muted. */
    static final String COLUMNS =
            "id, tenant, tracker, name, url, generation, CASE WHEN state = 'ACTIVE' AND EXISTS ("
                    + SqlSettings.PAUSE
                    + ") THEN 'MUTED' ELSE state END, since";

    boolean isGone() {
        return tenant.state() == Tenant.State.GONE;
    }

    static Site read(ResultSet row) throws SQLException {
        return new Site(
                row.getLong(1),
                new Tenant(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        URI.create(row.getString(5)),
                        row.getLong(6),
                        Tenant.State.valueOf(row.getString(7)),
                        Times.at(row.getLong(8))));
    }
}
