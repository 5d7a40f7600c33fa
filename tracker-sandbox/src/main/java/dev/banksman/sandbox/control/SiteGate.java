package dev.banksman.sandbox.control;

import dev.banksman.sandbox.auth.Caller;
import dev.banksman.sandbox.auth.Doorkeeper;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.ledger.RequestLedger;
import dev.banksman.sandbox.rest.RestApi;
import dev.banksman.sandbox.rest.SiteCall;
import dev.banksman.sandbox.site.Site;
import java.util.Optional;

/** What every call to a site passes: who calls, the handler under the site's lock, the ledger. */
public final class SiteGate {

    private final Router<SiteCall.Handler> router = RestApi.router();
    private final Doorkeeper doorkeeper;
    private final RequestLedger ledger;

    public SiteGate(Doorkeeper doorkeeper, RequestLedger ledger) {
        this.doorkeeper = doorkeeper;
        this.ledger = ledger;
    }

    /**
     * Answers a call to a site; empty is a broken connection.
     *
     * @param call its path relative to the site's base address
     */
    public Optional<Answer> answer(Site site, Call call) {
        Optional<Router.Match<SiteCall.Handler>> match = router.find(call.method(), call.path());
        String who = "";
        Answer answer;
        try {
            Caller caller = doorkeeper.caller(site, call);
            who = caller.app() ? caller.appKey() : caller.person().accountId();
            answer = handle(site, call, caller, match);
        } catch (Refusal refusal) {
            answer = refusal.answer();
        }
        int points = 1 + answer.objects();
        ledger.note(
                new RequestLedger.Entry(
                        site.now(),
                        site.id().name(),
                        call.method(),
                        call.path(),
                        match.map(Router.Match::template).orElse("?"),
                        who,
                        answer.status(),
                        points));
        return Optional.of(answer);
    }

    private static Answer handle(
            Site site, Call call, Caller caller, Optional<Router.Match<SiteCall.Handler>> match) {
        Router.Match<SiteCall.Handler> found =
                match.orElseThrow(
                        () ->
                                Refusal.missing(
                                        "The sandbox has no "
                                                + call.method()
                                                + " "
                                                + call.path()
                                                + "."));
        SiteCall siteCall = new SiteCall(site, caller, call.with(found.variables()));
        return site.locked(() -> found.handler().handle(siteCall));
    }
}
