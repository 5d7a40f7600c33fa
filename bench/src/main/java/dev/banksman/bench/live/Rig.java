package dev.banksman.bench.live;

import dev.banksman.system.Postgres;
import dev.banksman.system.Service;
import dev.banksman.system.ServiceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fresh service with its mock tracker and so many sites on which it is installed. */
final class Rig implements AutoCloseable {

    private final MockJira jira;
    private final Optional<Postgres> database;
    private final Service service;
    private final Hooks hooks;
    private final List<Site> sites;
    private final IssueEvents events;
    private final List<Senders.TokenCache> created = new ArrayList<>();
    private final List<Senders.TokenCache> updated = new ArrayList<>();

    private Rig(
            MockJira jira,
            Optional<Postgres> database,
            Service service,
            Hooks hooks,
            List<Site> sites) {
        this.jira = jira;
        this.database = database;
        this.service = service;
        this.hooks = hooks;
        this.sites = sites;
        this.events = new IssueEvents(jira.url());
        for (Site site : sites) {
            created.add(new Senders.TokenCache(site, hooks.issueCreated()));
            updated.add(new Senders.TokenCache(site, hooks.issueUpdated()));
        }
    }

    /**
     * How to set it up.
     *
     * @param home the checkout
     * @param work a folder for databases and logs
     * @param postgres whether on a fresh PostgreSQL; else on SQLite
     * @param delay how long the tracker takes for an answer
     */
    record Setting(Path home, Path work, boolean postgres, int sites, Duration delay) {}

    static Rig start(Setting setting) throws IOException, GeneralSecurityException {
        Tokens tokens = new Tokens();
        MockJira jira = new MockJira(tokens, setting.delay());
        Path folder = Files.createTempDirectory(setting.work(), "service");
        Optional<Postgres> database =
                setting.postgres()
                        ? Optional.of(Postgres.start(folder.resolve("postgres")))
                        : Optional.empty();
        Service service =
                Service.start(
                        settings(folder, jira, database),
                        List.of(setting.home().resolve("banksman").toString()));
        Hooks hooks = Hooks.of(service);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < setting.sites(); i++) {
            Site site = Site.numbered(i);
            hooks.install(service, jira, tokens, site);
            sites.add(site);
        }
        return new Rig(jira, database, service, hooks, List.copyOf(sites));
    }

    /** As it comes, but for the hour's quota, which is not what is measured. */
    private static ServiceSettings settings(
            Path folder, MockJira jira, Optional<Postgres> database) {
        ServiceSettings plain =
                new ServiceSettings(
                        folder,
                        jira.url(),
                        0,
                        ServiceSettings.CRITERIA,
                        Map.of("quota.points-per-hour", "10000000"));
        Path key = folder.resolve("secret.key");
        return database.map(db -> plain.withDatabase(db.url(), db.user(), key)).orElse(plain);
    }

    MockJira jira() {
        return jira;
    }

    Service service() {
        return service;
    }

    /** What the service used so far; a database of its own process is not in it. */
    Used used() {
        return new Used(service.handle());
    }

    /** Whose issue that is: issues go round the sites. */
    Site site(int number) {
        return sites.get(number % sites.size());
    }

    Wire.Request created(int number) throws GeneralSecurityException {
        Site site = site(number);
        return new Wire.Request(
                hooks.issueCreated(),
                created.get(number % sites.size()).token(),
                "created-" + number,
                events.created(site, number, Instant.now()));
    }

    Wire.Request started(int number) throws GeneralSecurityException {
        Site site = site(number);
        return new Wire.Request(
                hooks.issueUpdated(),
                updated.get(number % sites.size()).token(),
                "started-" + number,
                events.started(site, number, Instant.now()));
    }

    /** An event of an issue that says it is in progress, by a delivery of its own. */
    Wire.Request touched(int number, int issue) throws GeneralSecurityException {
        Site site = site(issue);
        return new Wire.Request(
                hooks.issueUpdated(),
                updated.get(issue % sites.size()).token(),
                "touched-" + number,
                events.started(site, issue, Instant.now()));
    }

    Senders senders(int connections, Senders.Work work) {
        return new Senders(service.settings().port(), connections, work);
    }

    /**
     * Waits until each of these issues that is owed a comment has one, or nothing came for a while.
     *
     * @return how many of them have none
     */
    int awaitComments(int from, int count, Duration patience) throws InterruptedException {
        int missing = missing(from, count);
        long progressed = System.nanoTime();
        while (missing > 0 && System.nanoTime() - progressed < patience.toNanos()) {
            Thread.sleep(100);
            int now = missing(from, count);
            if (now < missing) {
                progressed = System.nanoTime();
            }
            missing = now;
        }
        return missing;
    }

    /** How many of these issues are owed a comment and have none. */
    int missing(int from, int count) {
        int missing = 0;
        for (int number = from; number < from + count; number++) {
            if (IssueEvents.owesComment(number) && jira.commentedAt(site(number), number) == 0) {
                missing++;
            }
        }
        return missing;
    }

    /** How many comments stand on these issues beyond the one that is owed. */
    int extra(int from, int count) {
        int extra = 0;
        for (int number = from; number < from + count; number++) {
            long owed = IssueEvents.owesComment(number) ? 1 : 0;
            extra += (int) Math.max(0, jira.standing(site(number), number) - owed);
        }
        return extra;
    }

    /** From when each event was due until its comment came, of those that were owed one. */
    Times endToEnd(int from, Senders.Sent sent) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < sent.sentAt().size(); i++) {
            int number = from + i;
            long at = jira.commentedAt(site(number), number);
            if (IssueEvents.owesComment(number) && at != 0) {
                took.add(at - sent.sentAt().get(i));
            }
        }
        return Times.of(took.stream().mapToLong(Long::longValue).toArray());
    }

    /** {@code kill -9}, and a start with the same folder and port. */
    Duration killAndStart() {
        service.kill();
        service.startAgain();
        return service.untilReady();
    }

    @Override
    public void close() {
        service.close();
        database.ifPresent(Postgres::close);
        jira.close();
    }
}
