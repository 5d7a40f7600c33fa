package dev.banksman.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Person;
import dev.banksman.sandbox.site.Site;

/** A Connect app on a site. */
public record Installation(Site site, Descriptor descriptor, String secret, Person person) {

    /** The body of a lifecycle call. */
    ObjectNode event(String type) {
        return Json.object()
                .put("key", descriptor.key())
                .put("clientKey", site.id().clientKey())
                .put("sharedSecret", secret)
                .put("serverVersion", "100290")
                .put("pluginsVersion", "1001.0.0-SNAPSHOT")
                .put("baseUrl", site.id().url())
                .put("displayUrl", site.id().url())
                .put("cloudId", site.id().cloudId())
                .put("productType", "jira")
                .put("description", "Sandbox site " + site.id().name())
                .put("eventType", type);
    }

    /** For tests that forge tokens: the secret is in it. */
    public ObjectNode json() {
        return Json.object()
                .put("site", site.id().name())
                .put("key", descriptor.key())
                .put("clientKey", site.id().clientKey())
                .put("cloudId", site.id().cloudId())
                .put("baseUrl", site.id().url())
                .put("sharedSecret", secret)
                .put("accountId", person.accountId())
                .put("appBaseUrl", descriptor.baseUrl().toString());
    }
}
