package dev.banksman.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys that seal tenants' secrets: AES-256-GCM. The first one seals, all of them open, so that a
 * key can be replaced by putting a new one in front. They are held outside the database.
 */
public final class SecretKeys {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    private final Map<String, Aead> byId = new LinkedHashMap<>();
    private final String first;

    private SecretKeys(List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            add(keys.get(i), i + 1);
        }
        this.first = byId.keySet().iterator().next();
    }

    /**
     * Takes keys of 32 bytes in Base64, the newest first.
     *
     * @throws IllegalArgumentException naming the place of a key that is none, and nothing of it
     */
    public static SecretKeys of(List<String> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("at least one key is needed: 32 bytes in Base64");
        }
        return new SecretKeys(keys);
    }

    private void add(String key, int place) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key.strip());
            if (bytes.length != BYTES) {
                throw bad(place);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            byId.put(HexFormat.of().formatHex(hash, 0, ID_BYTES), new AesGcmJce(bytes));
        } catch (IllegalArgumentException _) {
            throw bad(place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES-GCM or SHA-256", e);
        }
    }

    private static IllegalArgumentException bad(int place) {
        return new IllegalArgumentException("key " + place + " is not 32 bytes in Base64");
    }

    /** What names the key that seals. */
    String sealing() {
        return first;
    }

    byte[] seal(byte[] plain, byte[] bound) throws GeneralSecurityException {
        return key(first).orElseThrow().encrypt(plain, bound);
    }

    Optional<Aead> key(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public String toString() {
        return byId.size() + " keys";
    }
}
