package dev.banksman.store;

import com.google.crypto.tink.Aead;
import dev.banksman.port.Secrets;
import dev.banksman.store.sql.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets as sealed rows, each bound to its tenant and its name. One whose key is not configured
 * any more is as good as absent.
 */
final class SqlSecrets implements Secrets {

    private static final Logger LOG = LoggerFactory.getLogger(SqlSecrets.class);

    private static final String SELECT =
            "SELECT name, key_id, sealed, until FROM secret WHERE site = (SELECT id FROM site"
                    + " WHERE tenant = ? ORDER BY generation DESC LIMIT 1)";

    private final Database database;
    private final SecretKeys keys;
    private final Set<String> toldLost = ConcurrentHashMap.newKeySet();

    SqlSecrets(Database database, SecretKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public void put(String tenant, String name, Secret secret) {
        byte[] sealed = seal(tenant, name, secret);
        database.write(
                sql -> {
                    Site site =
                            Sites.current(sql, tenant)
                                    .orElseThrow(
                                            () -> new IllegalArgumentException("no such tenant"));
                    return sql.update(
                            "INSERT INTO secret (site, name, key_id, sealed, until)"
                                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (site, name) DO UPDATE"
                                    + " SET key_id = excluded.key_id, sealed = excluded.sealed,"
                                    + " until = excluded.until",
                            site.id(),
                            name,
                            keys.sealing(),
                            sealed,
                            Times.of(secret.until()));
                });
    }

    @Override
    public Optional<Secret> get(String tenant, String name) {
        return Optional.ofNullable(read(tenant, " AND name = ?", tenant, name).get(name));
    }

    @Override
    public Map<String, Secret> all(String tenant) {
        return read(tenant, "", tenant);
    }

    private Map<String, Secret> read(String tenant, String which, Object... parameters) {
        Map<String, Secret> found = new HashMap<>();
        database.read(sql -> sql.list(SELECT + which, row -> put(found, tenant, row), parameters));
        return found;
    }

    private boolean put(Map<String, Secret> found, String tenant, ResultSet row)
            throws SQLException {
        String name = row.getString(1);
        Optional<Aead> key = keys.key(row.getString(2));
        if (key.isPresent()) {
            String value = open(key.get(), row.getBytes(3), tenant, name);
            found.put(name, new Secret(value, Times.at(row.getLong(4))));
        } else if (toldLost.add(tenant + "\n" + name)) {
            LOG.warn("the key that sealed {} of {} is not configured: it is lost", name, tenant);
        }
        return key.isPresent();
    }

    private byte[] seal(String tenant, String name, Secret secret) {
        try {
            return keys.seal(secret.value().getBytes(StandardCharsets.UTF_8), bound(tenant, name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be sealed", e);
        }
    }

    private static String open(Aead key, byte[] sealed, String tenant, String name) {
        try {
            return new String(key.decrypt(sealed, bound(tenant, name)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret " + name + " was tampered with", e);
        }
    }

    /** A tenant's id has no line break, so that no two pairs come to the same. */
    private static byte[] bound(String tenant, String name) {
        return (tenant + "\n" + name).getBytes(StandardCharsets.UTF_8);
    }
}
