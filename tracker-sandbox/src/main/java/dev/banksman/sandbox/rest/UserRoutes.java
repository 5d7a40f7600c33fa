package dev.banksman.sandbox.rest;

import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Query;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.People;
import dev.banksman.sandbox.site.Person;
import java.util.List;

/** Accounts. Jira counts two points for each. */
final class UserRoutes {

    private UserRoutes() {}

    static void in(Router<SiteCall.Handler> router) {
        router.on("GET", "/rest/api/3/myself", call -> one(call, call.caller().person()))
                .on("GET", "/rest/api/3/user", UserRoutes::get)
                .on("GET", "/rest/api/3/user/search", UserRoutes::search)
                .on("GET", "/rest/api/3/user/assignable/search", UserRoutes::assignable)
                .on("GET", "/rest/api/3/users", UserRoutes::all)
                .on("GET", "/rest/api/3/users/search", UserRoutes::all);
    }

    private static Answer one(SiteCall call, Person person) {
        return Answer.ok(call.site().shapes().person(person)).reading(2);
    }

    private static Answer get(SiteCall call) {
        String id = call.call().query().first("accountId").orElse("");
        return one(
                call,
                call.site()
                        .people()
                        .find(id)
                        .orElseThrow(
                                () ->
                                        Refusal.missing(
                                                "Specified user does not exist or you do not have required permissions")));
    }

    private static Answer search(SiteCall call) {
        return page(call, matching(call));
    }

    private static List<Person> matching(SiteCall call) {
        People people = call.site().people();
        Query query = call.call().query();
        return query.first("accountId")
                .map(id -> people.find(id).stream().toList())
                .orElseGet(() -> people.matching(query.first("query").orElse("")));
    }

    private static Answer assignable(SiteCall call) {
        Query query = call.call().query();
        query.first("issueKey").ifPresent(call::visible);
        if (query.first("issueKey")
                .or(() -> query.first("project"))
                .or(() -> query.first("issueId"))
                .isEmpty()) {
            throw Refusal.bad("A project or issue must be specified.");
        }
        return page(call, matching(call).stream().filter(person -> !person.app()).toList());
    }

    private static Answer all(SiteCall call) {
        return page(call, call.site().people().all());
    }

    private static Answer page(SiteCall call, List<Person> people) {
        Query query = call.call().query();
        List<Person> part =
                Lists.page(people, query.number("startAt", 0), query.number("maxResults", 50));
        return Answer.ok(Json.array(part.stream().map(call.site().shapes()::person).toList()))
                .reading(2 * part.size());
    }
}
