package dev.banksman.sandbox.control;

import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Handler;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.Site;
import java.util.Optional;

/** The whole server: sites under {@code /s/} and {@code /ex/jira/}, keys, and the controls. */
public final class Front {

    private static final String SITE = "/s/";
    private static final String CLOUD = "/ex/jira/";

    private final Rig rig;
    private final SiteGate gate;
    private final Router<Handler> router = new Router<>();

    public Front(Rig rig, SiteGate gate) {
        this.rig = rig;
        this.gate = gate;
        router.on("GET", "/install-keys/{kid}", this::installKey)
                .on("GET", "/.well-known/jwks.json", call -> keySet());
        SiteControl.in(router, rig);
        LedgerControl.in(router, rig);
        ClockControl.in(router, rig);
        TroubleControl.in(router, rig);
        ForgeControl.in(router, rig);
        LoadControl.in(router, rig);
        BoardControl.in(router, rig);
        BoardPages.in(router);
    }

    public Optional<Answer> answer(Call call) {
        if (call.path().startsWith(SITE)) {
            return ofSite(call, SITE);
        }
        if (call.path().startsWith(CLOUD)) {
            return ofSite(call, CLOUD);
        }
        Router.Match<Handler> match =
                router.find(call.method(), call.path())
                        .orElseThrow(
                                () ->
                                        Refusal.missing(
                                                "Nothing here. Sites are under /s/{site}, controls under /sandbox."));
        return Optional.of(match.handler().handle(call.with(match.variables())));
    }

    private Optional<Answer> ofSite(Call call, String prefix) {
        int end = call.path().indexOf('/', prefix.length());
        String name = call.path().substring(prefix.length(), end < 0 ? call.path().length() : end);
        Optional<Site> site =
                prefix.equals(SITE) ? rig.sites().find(name) : rig.sites().ofCloud(name);
        Call relative = call.under(end < 0 ? "/" : call.path().substring(end));
        if (relative.method().equals("GET") && relative.path().startsWith("/browse/")) {
            return Optional.of(BoardPages.browse(name, relative));
        }
        return gate.answer(
                site.orElseThrow(() -> Refusal.missing("Site temporarily unavailable")), relative);
    }

    private Answer installKey(Call call) {
        if (!call.variable("kid").equals(rig.key().id())) {
            throw Refusal.missing("No such key.");
        }
        return Answer.text("application/x-pem-file", rig.key().pem());
    }

    private Answer keySet() {
        var set = Json.object();
        set.putArray("keys").add(rig.key().jwk());
        return Answer.ok(set);
    }
}
