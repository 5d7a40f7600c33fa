package dev.banksman.sandbox.site;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What names a site, the same for the same name and seed at every start.
 *
 * @param name as in the address, {@code /s/name}
 * @param index from 0, in the order of founding
 * @param url the base address, without a slash at its end
 */
public record SiteId(String name, int index, String url, long seed) {

    public String cloudId() {
        return uuid("cloud").toString();
    }

    /** Connect's name for the tenant. */
    public String clientKey() {
        return uuid("client").toString();
    }

    /** A stable account id in Jira's form. */
    public String account(String of) {
        return "712020:" + uuid("account:" + of);
    }

    private UUID uuid(String what) {
        String text = what + ":" + name + ":" + seed;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
