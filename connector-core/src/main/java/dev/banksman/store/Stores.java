package dev.banksman.store;

import dev.banksman.port.Inbox;
import dev.banksman.port.ItemStore;
import dev.banksman.port.PolicyVersions;
import dev.banksman.port.Quiet;
import dev.banksman.port.Records;
import dev.banksman.port.Retention;
import dev.banksman.port.Secrets;
import dev.banksman.port.Settings;
import dev.banksman.port.StoreUnavailableException;
import dev.banksman.port.SweepStore;
import dev.banksman.port.Tenants;
import dev.banksman.store.codec.Codec;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.DatabaseAddress;
import dev.banksman.store.sql.Dialect;

/** An open store: every port on one database. Safe for use by several threads. */
public final class Stores implements AutoCloseable {

    private final Database database;
    private final Inbox inbox;
    private final SqlItemStore items;
    private final SqlTenants tenants;
    private final SqlSecrets secrets;
    private final SqlQuiet quiet;
    private final SqlSweepStore sweeps;
    private final SqlPolicyVersions policies;
    private final SqlSettings settings;
    private final SqlRetention retention;
    private final SqlRecords records;

    private Stores(Database database, StoreOptions options) {
        Times times = new Times(options.clock());
        Codec codec = new Codec();
        Sites sites = new Sites(database);
        Numbers numbers = new Numbers(database);
        this.database = database;
        this.inbox = new SqlInbox(database, sites, new ItemRows(codec), times);
        this.items = new SqlItemStore(database, sites, numbers, codec, times);
        this.tenants = new SqlTenants(database, sites, numbers, times);
        this.secrets = new SqlSecrets(database, options.keys());
        this.quiet = new SqlQuiet(database, sites, codec, times);
        this.sweeps = new SqlSweepStore(database, sites);
        this.policies = new SqlPolicyVersions(database, times);
        this.settings = new SqlSettings(database, times);
        this.retention = new SqlRetention(database);
        this.records = new SqlRecords(database, codec, times);
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @throws StoreUnavailableException when it is not there
     * @throws IllegalArgumentException for a URL of a database that is not known
     */
    public static Stores open(StoreOptions options) {
        DatabaseAddress address =
                new DatabaseAddress(
                        options.url(),
                        options.user(),
                        options.password(),
                        options.writers(),
                        options.readers(),
                        options.patience());
        return new Stores(new Database(address), options);
    }

    public Inbox inbox() {
        return inbox;
    }

    public ItemStore items() {
        return items;
    }

    public Tenants tenants() {
        return tenants;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Quiet quiet() {
        return quiet;
    }

    public SweepStore sweeps() {
        return sweeps;
    }

    public PolicyVersions policies() {
        return policies;
    }

    public Settings settings() {
        return settings;
    }

    public Retention retention() {
        return retention;
    }

    public Records records() {
        return records;
    }

    /** Whether the database answers, and not too much waits to be written. */
    public boolean ready() {
        try {
            return database.read(sql -> sql.number("SELECT 1")) == 1;
        } catch (StoreUnavailableException _) {
            return false;
        }
    }

    /** Whether there is one node only, which may take back at start what it held. */
    public boolean isAlone() {
        return database.dialect() == Dialect.SQLITE;
    }

    /** Writes what waits, then closes. */
    @Override
    public void close() {
        database.close();
    }
}
