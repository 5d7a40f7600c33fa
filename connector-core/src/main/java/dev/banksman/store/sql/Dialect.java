package dev.banksman.store.sql;

import java.sql.SQLException;
import java.util.List;

/** Where the databases differ. */
public enum Dialect {
    SQLITE {
        @Override
        public String time() {
            return "CAST(unixepoch('subsec') * 1000 AS INTEGER)";
        }

        @Override
        Trouble trouble(SQLException e) {
            // the low byte is the plain code: sqlite.org/rescode.html
            return switch (e.getErrorCode() & 0xff) {
                case 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 17, 23, 26 -> Trouble.DATABASE;
                default -> e.getErrorCode() == 0 ? Trouble.DATABASE : Trouble.WORK;
            };
        }
    },
    POSTGRESQL {
        @Override
        public String time() {
            return "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";
        }

        @Override
        public void lockSites(Sql sql, List<Long> sites) throws SQLException {
            for (long site : sites) {
                sql.list("SELECT pg_advisory_xact_lock(?)", row -> true, CLAIMS + site);
            }
        }

        @Override
        public String share() {
            return " FOR SHARE";
        }

        @Override
        public String skipLocked() {
            return " FOR UPDATE SKIP LOCKED";
        }

        @Override
        public String skipLocked(String table) {
            return " FOR UPDATE OF " + table + " SKIP LOCKED";
        }

        @Override
        Trouble trouble(SQLException e) {
            String state = e.getSQLState();
            if (state == null || state.length() < 2) {
                return Trouble.DATABASE;
            }
            // classes: postgresql.org/docs/current/errcodes-appendix.html
            return switch (state.substring(0, 2)) {
                case "40", "55" -> Trouble.CROWD;
                case "08", "53", "57", "58", "25", "F0", "XX" -> Trouble.DATABASE;
                default -> Trouble.WORK;
            };
        }
    };

    /** What an error tells. */
    enum Trouble {
        /** The work itself is at fault: it would fail again. */
        WORK,
        /** Others were in the way: the same may succeed at once. */
        CROWD,
        /** The database is not there, full, or broken. */
        DATABASE
    }

    /** An expression for the database's own time in milliseconds since 1970. */
    public abstract String time();

    /**
     * Lets one transaction at a time count and lease the items of these sites, where several could;
     * locked in the order given.
     */
    public void lockSites(Sql sql, List<Long> sites) throws SQLException {}

    /** What makes a selected row stay as it is until the commit, where others write too. */
    public String share() {
        return "";
    }

    /** What leaves out rows that others hold, where others write too. */
    public String skipLocked() {
        return "";
    }

    /** Keeps these advisory locks apart from others of the database. */
    private static final long CLAIMS = 0x0BA6_0000_0000_0000L;

    /** The same for the rows of one table of several. */
    public String skipLocked(String table) {
        return "";
    }

    abstract Trouble trouble(SQLException e);
}
