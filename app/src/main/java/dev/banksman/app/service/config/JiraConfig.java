package dev.banksman.app.service.config;

import java.net.URI;
import java.util.List;

/** What the app is to Atlassian. */
public record JiraConfig(String appId, URI installKeys, URI keySet) {

    static final Option<String> APP_ID =
            Option.of(
                    "app.id",
                    Kinds.TEXT,
                    "",
                    "id of the Forge app, as in ari:cloud:ecosystem::app/…; without one, Forge calls are refused");

    static final Option<URI> INSTALL_KEYS =
            Option.of(
                    "atlassian.connect.public-key-base-url",
                    Kinds.URL,
                    "https://connect-install-keys.atlassian.com",
                    "where the keys of signed Connect installations are");

    static final Option<URI> KEY_SET =
            Option.of(
                    "atlassian.connect.forge-invocation-token-jwks-url",
                    Kinds.URL,
                    "https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json",
                    "where the keys of Forge invocation tokens are");

    static final List<Option<?>> OPTIONS = List.of(APP_ID, INSTALL_KEYS, KEY_SET);

    static JiraConfig of(Chosen chosen) {
        return new JiraConfig(chosen.get(APP_ID), chosen.get(INSTALL_KEYS), chosen.get(KEY_SET));
    }
}
