package dev.banksman.app.service;

import dev.banksman.app.service.config.Configuration;
import dev.banksman.jira.client.Hosts;
import dev.banksman.store.Stores;
import java.time.InstantSource;

/** Opens single parts of the service, for tools. */
public final class Opening {

    private Opening() {}

    /** The database, with the key that its secrets are sealed with; both are made if need be. */
    public static Stores stores(Configuration configuration) {
        DataFolder folder = new DataFolder(configuration);
        folder.prepare();
        return Stores.open(
                Parts.storeOptions(configuration, InstantSource.system(), folder.keys()));
    }

    /** Where tenants may be. */
    public static Hosts hosts(Configuration configuration) {
        return Parts.hosts(configuration);
    }
}
