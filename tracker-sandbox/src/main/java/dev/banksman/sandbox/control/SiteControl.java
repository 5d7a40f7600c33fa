package dev.banksman.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Handler;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.Person;
import dev.banksman.sandbox.site.Project;
import dev.banksman.sandbox.site.Site;
import java.net.URI;
import java.util.Locale;

/** Sites: which there are, what is installed on them, what may be seen of them. */
final class SiteControl {

    private final Rig rig;

    private SiteControl(Rig rig) {
        this.rig = rig;
    }

    static void in(Router<Handler> router, Rig rig) {
        SiteControl control = new SiteControl(rig);
        router.on("GET", "/sandbox/sites", call -> control.list())
                .on("POST", "/sandbox/sites/{site}/install", control::install)
                .on("POST", "/sandbox/sites/{site}/uninstall", control::uninstall)
                .on("GET", "/sandbox/sites/{site}/installs", control::installs)
                .on("POST", "/sandbox/sites/{site}/projects", control::found)
                .on("POST", "/sandbox/sites/{site}/projects/{project}", control::close);
    }

    private Site site(Call call) {
        return rig.sites().named(call.variable("site"));
    }

    private Answer list() {
        return Answer.ok(Json.array(rig.sites().all().stream().map(SiteControl::json).toList()));
    }

    private static ObjectNode json(Site site) {
        ObjectNode node = Json.object();
        node.put("name", site.id().name()).put("url", site.id().url());
        node.put("cloudId", site.id().cloudId()).put("clientKey", site.id().clientKey());
        node.put("items", site.locked(() -> site.issues().size()));
        return node;
    }

    private Answer install(Call call) {
        Site site = site(call);
        String url =
                Json.text(call.json(), "descriptorUrl")
                        .orElseThrow(() -> Refusal.bad("The body has no descriptorUrl."));
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.bad("The descriptorUrl '" + url + "' is malformed.");
        }
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw Refusal.bad("The descriptorUrl '" + url + "' is no http or https address.");
        }
        return Answer.ok(rig.installs().install(site, address).json());
    }

    private Answer uninstall(Call call) {
        Site site = site(call);
        String key = Json.text(call.json(), "key").orElseGet(() -> only(site));
        return Answer.ok(Json.object().put("status", rig.installs().uninstall(site, key)));
    }

    private String only(Site site) {
        return rig.installs().all().stream()
                .filter(one -> one.site() == site)
                .map(one -> one.descriptor().key())
                .findFirst()
                .orElseThrow(
                        () -> Refusal.missing("Nothing is installed on " + site.id().name() + "."));
    }

    private Answer installs(Call call) {
        Site site = site(call);
        return Answer.ok(
                Json.array(
                        rig.installs().all().stream()
                                .filter(one -> one.site() == site)
                                .map(one -> one.json())
                                .toList()));
    }

    private Answer found(Call call) {
        Site site = site(call);
        JsonNode body = call.json();
        String key =
                Json.text(body, "key")
                        .orElseThrow(() -> Refusal.bad("The body has no key."))
                        .toUpperCase(Locale.ROOT);
        Person lead =
                Json.text(body, "lead")
                        .flatMap(site.people()::named)
                        .orElseGet(() -> site.people().humans().getFirst());
        return site.locked(
                () -> {
                    if (site.project(key).isPresent()) {
                        throw Refusal.bad("There is a project " + key + ".");
                    }
                    String id = Integer.toString(10_000 + site.projects().size());
                    site.found(
                            new Project(
                                    id,
                                    key,
                                    body.path("name").asText(key),
                                    body.path("type").asText("software"),
                                    lead));
                    return Answer.created(Json.object().put("id", id).put("key", key));
                });
    }

    /** {@code readable: false} hides a project, and what is in it, from apps. */
    private Answer close(Call call) {
        Site site = site(call);
        return site.locked(
                () -> {
                    Project project =
                            site.project(call.variable("project"))
                                    .orElseThrow(
                                            () ->
                                                    Refusal.missing(
                                                            "No project "
                                                                    + call.variable("project")
                                                                    + "."));
                    project.readable(call.json().path("readable").asBoolean(true));
                    return Answer.ok(
                            Json.object()
                                    .put("key", project.key())
                                    .put("readable", project.readable()));
                });
    }
}
