package dev.banksman.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.forge.ForgeInstall;
import dev.banksman.sandbox.forge.ForgeManifest;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Handler;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.Site;

/** Forge apps on sites: put on, raised, taken off, invoked; and tokens for tests. */
final class ForgeControl {

    private static final String BASE = "/sandbox/sites/{site}/forge/";

    private final Rig rig;

    private ForgeControl(Rig rig) {
        this.rig = rig;
    }

    static void in(Router<Handler> router, Rig rig) {
        ForgeControl control = new ForgeControl(rig);
        router.on("POST", BASE + "install", control::install)
                .on("POST", BASE + "upgrade", control::upgrade)
                .on("POST", BASE + "uninstall", control::uninstall)
                .on("POST", BASE + "invoke", control::invoke)
                .on("POST", BASE + "token", control::token)
                .on("GET", BASE + "installs", control::list);
    }

    private Site site(Call call) {
        return rig.sites().named(call.variable("site"));
    }

    private ForgeInstall found(Call call) {
        return rig.forge().find(site(call), Json.text(call.json(), "appId"));
    }

    private Answer install(Call call) {
        return Answer.ok(rig.forge().install(site(call), ForgeManifest.of(call.json())).json());
    }

    private Answer upgrade(Call call) {
        String version =
                Json.text(call.json(), "version")
                        .orElseThrow(
                                () ->
                                        Refusal.bad(
                                                "The body has no version, for example {\"version\": \"2.0.0\"}."));
        return Answer.ok(rig.forge().upgrade(found(call), version).json());
    }

    private Answer uninstall(Call call) {
        rig.forge().uninstall(found(call));
        return Answer.empty();
    }

    private Answer invoke(Call call) {
        String key =
                Json.text(call.json(), "schedule")
                        .orElseThrow(() -> Refusal.bad("The body has no schedule."));
        return Answer.ok(Json.object().put("status", rig.forge().invoke(found(call), key)));
    }

    /** {@code {module: {type, key}, claims: {…}}}: an invocation token, and a system token. */
    private Answer token(Call call) {
        JsonNode body = call.json();
        ForgeInstall install = found(call);
        String type = body.path("module").path("type").asText("jira:adminPage");
        String key = body.path("module").path("key").asText("admin");
        return Answer.ok(
                Json.object()
                        .put(
                                "invocation",
                                rig.forge().token(install, type, key, body.path("claims")))
                        .put("system", rig.forge().systemToken(install)));
    }

    private Answer list(Call call) {
        Site site = site(call);
        return Answer.ok(
                Json.array(
                        rig.forge().all().stream()
                                .filter(one -> one.site() == site)
                                .map(ForgeInstall::json)
                                .toList()));
    }
}
