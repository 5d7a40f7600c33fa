package dev.banksman.sandbox.forge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Person;
import dev.banksman.sandbox.site.Site;

/**
 * A Forge app on a site.
 *
 * @param id the installation's ARI, another one after each install
 * @param apiBase where the app calls Jira, without a slash at its end
 */
public record ForgeInstall(
        Site site, ForgeManifest manifest, String id, String apiBase, Person person) {

    static String apiBase(Site site) {
        String url = site.id().url();
        return url.substring(0, url.indexOf("/s/")) + "/ex/jira/" + site.id().cloudId();
    }

    String environmentId() {
        return "ari:cloud:ecosystem::environment/"
                + site.id().cloudId()
                + "/"
                + manifest.environment();
    }

    public ObjectNode json() {
        return Json.object()
                .put("site", site.id().name())
                .put("cloudId", site.id().cloudId())
                .put("appId", manifest.appId())
                .put("installationId", id)
                .put("apiBaseUrl", apiBase)
                .put("version", manifest.version())
                .put("accountId", person.accountId());
    }
}
