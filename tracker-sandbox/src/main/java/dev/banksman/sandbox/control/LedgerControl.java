package dev.banksman.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Handler;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Query;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.ledger.MailLedger;
import dev.banksman.sandbox.ledger.RequestLedger;
import dev.banksman.sandbox.site.Adf;
import dev.banksman.sandbox.site.Comment;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Site;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What stands on the sites, what was asked of them, and what mail went out. */
final class LedgerControl {

    private static final int MOST = 1000;

    private final Rig rig;

    private LedgerControl(Rig rig) {
        this.rig = rig;
    }

    static void in(Router<Handler> router, Rig rig) {
        LedgerControl control = new LedgerControl(rig);
        router.on("GET", "/sandbox/ledger", control::standing)
                .on("GET", "/sandbox/requests", control::requests)
                .on("DELETE", "/sandbox/requests", call -> control.forget(rig.requests()::forget))
                .on("GET", "/sandbox/mail", control::mail)
                .on("DELETE", "/sandbox/mail", call -> control.forget(rig.mail()::forget))
                .on(
                        "GET",
                        "/sandbox/deliveries",
                        call ->
                                Answer.ok(
                                        rig.courier()
                                                .state(call.query().first("site").orElse(""))));
    }

    private Answer forget(Runnable ledger) {
        ledger.run();
        return Answer.empty();
    }

    /** The comments that stand, by site, issue, author (account, or {@code app} for any app). */
    private Answer standing(Call call) {
        String wanted = call.query().first("site").orElse("");
        ArrayNode issues = Json.array();
        int comments = 0;
        for (Site site : rig.sites().all()) {
            if (wanted.isEmpty() || wanted.equals(site.id().name())) {
                comments += site.locked(() -> standing(site, call.query(), issues));
            }
        }
        ObjectNode answer = Json.object().put("comments", comments);
        answer.set("issues", issues);
        return Answer.ok(answer);
    }

    private static int standing(Site site, Query query, ArrayNode into) {
        String key = query.first("issue").orElse("");
        String author = query.first("author").orElse("");
        boolean all = query.flag("all", false);
        int count = 0;
        for (Issue issue : site.issues()) {
            if (key.isEmpty() || key.equals(issue.key())) {
                ObjectNode node = json(site, issue, author);
                count += node.path("comments").size();
                if (all
                        || !key.isEmpty()
                        || !node.path("comments").isEmpty()
                        || !node.path("properties").isEmpty()) {
                    into.add(node);
                }
            }
        }
        return count;
    }

    private static ObjectNode json(Site site, Issue issue, String author) {
        ObjectNode node = Json.object();
        node.put("site", site.id().name())
                .put("id", Long.toString(issue.id()))
                .put("key", issue.key());
        node.put("summary", issue.summary());
        node.put("status", issue.value("status").path("name").asText());
        node.put("updated", site.shapes().stamp(issue.updated()));
        ObjectNode properties = node.putObject("properties");
        issue.properties().forEach(properties::set);
        ArrayNode comments = node.putArray("comments");
        for (Comment comment : issue.comments()) {
            String account = comment.author().accountId();
            boolean fits =
                    author.isEmpty()
                            || author.equals(account)
                            || (author.equals("app") && comment.author().app());
            if (fits) {
                comments.add(json(site, comment));
            }
        }
        return node;
    }

    private static ObjectNode json(Site site, Comment comment) {
        ObjectNode node = Json.object();
        node.put("id", Long.toString(comment.id()));
        node.put("author", comment.author().accountId()).put("name", comment.author().name());
        node.put("app", comment.author().app());
        node.put("created", site.shapes().stamp(comment.created()));
        node.put("updated", site.shapes().stamp(comment.updated()));
        node.put("text", Adf.plain(comment.body()));
        ObjectNode properties = node.putObject("properties");
        comment.properties().forEach(properties::set);
        return node;
    }

    /**
     * Totals always; the newest entries that fit as a list. {@code path} is a regular expression.
     */
    private Answer requests(Call call) {
        Query query = call.query();
        String site = query.first("site").orElse("");
        String who = query.first("who").orElse("");
        ObjectNode answer = rig.requests().totals(site, who);
        Predicate<RequestLedger.Entry> wanted =
                entry ->
                        (site.isEmpty() || site.equals(entry.site()))
                                && (who.isEmpty() || who.equals(entry.who()))
                                && query.first("method").map(entry.method()::equals).orElse(true)
                                && query.first("status")
                                        .map(Integer.toString(entry.status())::equals)
                                        .orElse(true);
        Predicate<String> path =
                query.first("path")
                        .map(Pattern::compile)
                        .map(Pattern::asPredicate)
                        .orElse(text -> true);
        var found =
                rig.requests()
                        .find(
                                wanted.and(entry -> path.test(entry.path())),
                                query.number("limit", MOST));
        answer.put("matching", found.size());
        answer.set("requests", Json.array(found.stream().map(RequestLedger.Entry::json).toList()));
        return Answer.ok(answer);
    }

    private Answer mail(Call call) {
        Query query = call.query();
        var found =
                rig.mail()
                        .find(
                                mail ->
                                        query.first("site").map(mail.site()::equals).orElse(true)
                                                && query.first("issue")
                                                        .map(mail.issue()::equals)
                                                        .orElse(true)
                                                && query.first("about")
                                                        .map(mail.about()::equals)
                                                        .orElse(true)
                                                && query.first("to")
                                                        .map(mail.to().accountId()::equals)
                                                        .orElse(true));
        ObjectNode answer = Json.object().put("total", found.size());
        var newest =
                found.subList(
                        Math.max(0, found.size() - query.number("limit", MOST)), found.size());
        answer.set("mail", Json.array(newest.stream().map(MailLedger.Mail::json).toList()));
        return Answer.ok(answer);
    }
}
