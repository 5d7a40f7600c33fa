package dev.banksman.sandbox.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Adf;
import dev.banksman.sandbox.site.Deed;
import dev.banksman.sandbox.site.Happening;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Person;
import dev.banksman.sandbox.site.Site;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The mail that Jira would have sent: to the watchers (assignee and reporter, but not who did it)
 * unless the deed was done with {@code notifyUsers=false}; to who is newly mentioned in any case.
 */
public final class MailLedger {

    private static final int KEPT = 50_000;

    /** One mail to one person. */
    public record Mail(Instant at, String site, String issue, Person to, String about) {

        public ObjectNode json() {
            return Json.object()
                    .put("at", at.toString())
                    .put("site", site)
                    .put("issue", issue)
                    .put("to", to.accountId())
                    .put("name", to.name())
                    .put("about", about);
        }
    }

    private final Deque<Mail> sent = new ArrayDeque<>();

    /** Begins to write down the mail of a site. */
    public void watch(Site site) {
        site.listen(happening -> note(site, happening));
    }

    private void note(Site site, Happening happening) {
        switch (happening) {
            case Happening.IssueCreated it -> watchers(site, it.deed(), it.issue(), "created");
            case Happening.IssueUpdated it -> watchers(site, it.deed(), it.issue(), it.kind());
            case Happening.IssueDeleted it -> watchers(site, it.deed(), it.issue(), "deleted");
            case Happening.CommentCreated it -> {
                Set<String> mentioned = Adf.mentions(it.comment().body());
                send(site, it.deed(), it.issue(), mentioned, "mentioned");
                watchers(site, it.deed(), it.issue(), "commented", mentioned);
            }
            case Happening.CommentUpdated it -> {
                Set<String> mentioned = new LinkedHashSet<>(Adf.mentions(it.comment().body()));
                mentioned.removeAll(Adf.mentions(it.before()));
                send(site, it.deed(), it.issue(), mentioned, "mentioned");
                watchers(site, it.deed(), it.issue(), "comment edited", mentioned);
            }
            case Happening.CommentDeleted it -> {}
            case Happening.LinkCreated it -> {}
            case Happening.LinkDeleted it -> {}
        }
    }

    private void watchers(Site site, Deed deed, Issue issue, String about) {
        watchers(site, deed, issue, about, Set.of());
    }

    private void watchers(Site site, Deed deed, Issue issue, String about, Set<String> without) {
        if (deed.mail()) {
            Set<String> watching = new LinkedHashSet<>();
            issue.account("assignee").ifPresent(watching::add);
            issue.account("reporter").ifPresent(watching::add);
            watching.removeAll(without);
            send(site, deed, issue, watching, about);
        }
    }

    private void send(
            Site site, Deed deed, Issue issue, Collection<String> accounts, String about) {
        for (String account : accounts) {
            Person person = site.people().find(account).orElse(deed.who());
            if (!person.equals(deed.who()) && !person.app()) {
                add(new Mail(deed.at(), site.id().name(), issue.key(), person, about));
            }
        }
    }

    private synchronized void add(Mail mail) {
        if (sent.size() == KEPT) {
            sent.removeFirst();
        }
        sent.add(mail);
    }

    public synchronized List<Mail> find(Predicate<Mail> wanted) {
        return sent.stream().filter(wanted).toList();
    }

    public synchronized void forget() {
        sent.clear();
    }
}
