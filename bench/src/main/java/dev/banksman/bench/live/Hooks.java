package dev.banksman.bench.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.system.Service;
import dev.banksman.system.Web;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;

/**
 * Where the service wants to be called, as its Connect descriptor says.
 *
 * @param audience the base URL that install tokens are for
 */
record Hooks(String audience, String installed, String issueCreated, String issueUpdated) {

    static Hooks of(Service service) throws IOException {
        JsonNode descriptor =
                Web.plain()
                        .get(service.url() + "/atlassian-connect.json")
                        .orThrow("descriptor")
                        .json();
        return new Hooks(
                descriptor.path("baseUrl").asText(),
                path(
                        descriptor.path("baseUrl").asText(),
                        descriptor.path("lifecycle").path("installed")),
                webhook(descriptor, "jira:issue_created"),
                webhook(descriptor, "jira:issue_updated"));
    }

    /** Installs Banksman on a site. */
    void install(Service service, MockJira jira, Tokens tokens, Site site)
            throws IOException, GeneralSecurityException {
        String body =
                """
                {"key":"dev.banksman","clientKey":"%s","sharedSecret":"%s","baseUrl":"%s/%s",\
                "cloudId":"cloud-%s","displayUrl":"%s/%s","productType":"jira",\
                "description":"Bench","eventType":"installed"}"""
                        .formatted(
                                site.clientKey(),
                                site.sharedSecret(),
                                jira.url(),
                                site.name(),
                                site.name(),
                                jira.url(),
                                site.name());
        String token = tokens.install(site, installed, audience, Instant.now());
        try (Wire wire = new Wire(service.settings().port())) {
            int status =
                    wire.post(new Wire.Request(installed, token, "install-" + site.name(), body));
            if (status / 100 != 2) {
                throw new IOException("the installation was answered " + status);
            }
        }
    }

    private static String webhook(JsonNode descriptor, String event) throws IOException {
        for (JsonNode hook : descriptor.path("modules").path("webhooks")) {
            if (hook.path("event").asText().equals(event)) {
                return path(descriptor.path("baseUrl").asText(), hook.path("url"));
            }
        }
        throw new IOException("the descriptor names no webhook for " + event);
    }

    /** Paths stand below the base URL, whose own path counts for routing but not for the hash. */
    private static String path(String baseUrl, JsonNode url) {
        return URI.create(baseUrl).getPath() + url.asText();
    }
}
