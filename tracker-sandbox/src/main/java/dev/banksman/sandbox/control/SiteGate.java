package dev.banksman.sandbox.control;

import dev.banksman.sandbox.auth.Caller;
import dev.banksman.sandbox.auth.Doorkeeper;
import dev.banksman.sandbox.auth.Scope;
import dev.banksman.sandbox.fault.Fault;
import dev.banksman.sandbox.fault.Faults;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.ledger.RequestLedger;
import dev.banksman.sandbox.limit.Governor;
import dev.banksman.sandbox.rest.RestApi;
import dev.banksman.sandbox.rest.SiteCall;
import dev.banksman.sandbox.site.Site;
import java.time.Duration;
import java.util.Optional;

/**
 * What every call to a site passes: who calls, faults, limits, the handler under the site's lock,
 * the ledger.
 */
public final class SiteGate {

    private final Router<SiteCall.Handler> router = RestApi.router();
    private final Doorkeeper doorkeeper;
    private final Faults faults;
    private final Governor governor;
    private final RequestLedger ledger;

    public SiteGate(Doorkeeper doorkeeper, Faults faults, Governor governor, RequestLedger ledger) {
        this.doorkeeper = doorkeeper;
        this.faults = faults;
        this.governor = governor;
        this.ledger = ledger;
    }

    /** A call on its way through. */
    private record Passing(
            Site site, Call call, Optional<Router.Match<SiteCall.Handler>> match, String who) {

        String route() {
            return match.map(Router.Match::template).orElse("?");
        }

        String writtenIssue() {
            String named =
                    match.map(found -> found.variables().getOrDefault("issue", "")).orElse("");
            return call.writes() ? named : "";
        }
    }

    /**
     * Answers a call to a site; empty is a broken connection.
     *
     * @param call its path relative to the site's base address
     */
    public Optional<Answer> answer(Site site, Call call) {
        Optional<Router.Match<SiteCall.Handler>> match = router.find(call.method(), call.path());
        Caller caller;
        try {
            caller = doorkeeper.caller(site, call);
        } catch (Refusal stranger) {
            return note(new Passing(site, call, match, ""), Optional.of(stranger.answer()), 0);
        }
        if (!caller.app()) {
            Passing passing = new Passing(site, call, match, caller.person().accountId());
            return note(passing, Optional.of(handle(passing, caller)), 0);
        }
        return ofApp(new Passing(site, call, match, caller.appKey()), caller);
    }

    private Optional<Answer> ofApp(Passing passing, Caller caller) {
        Optional<Fault> fault =
                faults.ofCall(
                        passing.site().id().name(), passing.call().method(), passing.call().path());
        if (fault.isEmpty()) {
            return governed(passing, caller);
        }
        return switch (fault.get().kind()) {
            case STATUS -> note(passing, Optional.of(broken(fault.get())), 0);
            case HANG -> {
                sleep(fault.get().delay());
                yield note(passing, Optional.empty(), 0);
            }
            case RESET_BEFORE -> note(passing, Optional.empty(), 0);
            case HANG_AFTER_WRITE -> {
                governed(passing, caller);
                sleep(fault.get().delay());
                yield Optional.empty();
            }
            case RESET_AFTER_WRITE -> {
                governed(passing, caller);
                yield Optional.empty();
            }
            case SLOW -> {
                sleep(fault.get().delay());
                yield governed(passing, caller);
            }
            case DROP_WEBHOOK, DUPLICATE_WEBHOOK, SHUFFLE -> governed(passing, caller);
        };
    }

    private static Answer broken(Fault fault) {
        Answer answer =
                Answer.json(
                        fault.status(),
                        Json.object().put("message", "A fault that was asked for."));
        for (var header : fault.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    private static void sleep(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Answer> governed(Passing passing, Caller caller) {
        Governor.Ask ask =
                new Governor.Ask(
                        passing.site().id().name(),
                        passing.who(),
                        passing.call().method(),
                        passing.route(),
                        passing.writtenIssue());
        Optional<Answer> refusal = governor.refusal(ask);
        if (refusal.isPresent()) {
            return note(passing, refusal, 0);
        }
        Answer answer = handle(passing, caller);
        int points = 1 + answer.objects();
        return note(passing, Optional.of(governor.charge(passing.who(), points, answer)), points);
    }

    private static Answer handle(Passing passing, Caller caller) {
        try {
            Router.Match<SiteCall.Handler> found =
                    passing.match()
                            .orElseThrow(
                                    () ->
                                            Refusal.missing(
                                                    "The sandbox has no "
                                                            + passing.call().method()
                                                            + " "
                                                            + passing.call().path()
                                                            + "."));
            Scope wanted = Scope.of(passing.call().method(), found.template());
            if (!caller.may(wanted)) {
                throw Refusal.of(403, "The app lacks the scope " + wanted + ".");
            }
            SiteCall call =
                    new SiteCall(passing.site(), caller, passing.call().with(found.variables()));
            return passing.site().locked(() -> found.handler().handle(call));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Optional<Answer> note(Passing passing, Optional<Answer> answer, int points) {
        ledger.note(
                new RequestLedger.Entry(
                        passing.site().now(),
                        passing.site().id().name(),
                        passing.call().method(),
                        passing.call().path(),
                        passing.route(),
                        passing.who(),
                        answer.map(Answer::status).orElse(0),
                        points));
        return answer;
    }
}
