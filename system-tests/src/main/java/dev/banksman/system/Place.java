package dev.banksman.system;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A site of the simulated tracker with our app on it.
 *
 * @param site its name
 * @param url its base address
 * @param app our app's key there
 * @param account our app's account there
 */
public record Place(
        String site, String url, String app, String account, String clientKey, String cloudId) {

    static Place of(JsonNode install) {
        return new Place(
                install.path("site").asText(),
                install.path("baseUrl").asText(),
                install.path("key").asText(),
                install.path("accountId").asText(),
                install.path("clientKey").asText(),
                install.path("cloudId").asText());
    }
}
