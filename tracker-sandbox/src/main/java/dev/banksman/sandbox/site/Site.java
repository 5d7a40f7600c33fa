package dev.banksman.sandbox.site;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One tenant: its people, projects and issues. All that is not final is guarded by one lock, taken
 * through {@link #locked}; listeners are told under it, so that they see things in their order.
 */
public final class Site {

    private final SiteId id;
    private final ZoneId zone;
    private final SandboxClock clock;
    private final Catalog catalog;
    private final Shapes shapes;
    private final People people = new People();
    private final Map<String, Project> projects = new LinkedHashMap<>();
    private final List<Sprint> sprints = new ArrayList<>();
    private final Map<Long, Issue> issues = new TreeMap<>();
    private final Map<String, Issue> byKey = new LinkedHashMap<>();
    private final Map<String, Issue> commented = new HashMap<>();
    private final Map<Long, Link> links = new TreeMap<>();
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long lastId = 10_000;
    private long version;

    public Site(SiteId id, ZoneId zone, SandboxClock clock) {
        this.id = id;
        this.zone = zone;
        this.clock = clock;
        this.catalog = new Catalog(id.index() * 100);
        this.shapes = new Shapes(id.url(), zone);
    }

    /** Does something while nobody else does anything on this site. */
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public SiteId id() {
        return id;
    }

    /** The zone of all its users: it is that of times in answers and in JQL. */
    public ZoneId zone() {
        return zone;
    }

    public Instant now() {
        return clock.instant();
    }

    public Catalog catalog() {
        return catalog;
    }

    public Shapes shapes() {
        return shapes;
    }

    public People people() {
        return people;
    }

    public Collection<Project> projects() {
        return projects.values();
    }

    public Optional<Project> project(String keyOrId) {
        return projects.values().stream()
                .filter(one -> one.key().equalsIgnoreCase(keyOrId) || one.id().equals(keyOrId))
                .findFirst();
    }

    public Project found(Project project) {
        projects.put(project.key(), project);
        return project;
    }

    public List<Sprint> sprints() {
        return sprints;
    }

    public Collection<Issue> issues() {
        return issues.values();
    }

    public Optional<Issue> issue(String keyOrId) {
        Issue issue = byKey.get(keyOrId);
        if (issue == null && !keyOrId.isEmpty() && keyOrId.chars().allMatch(Character::isDigit)) {
            issue = keyOrId.length() > 18 ? null : issues.get(Long.parseLong(keyOrId));
        }
        return Optional.ofNullable(issue).or(() -> keyed(keyOrId));
    }

    /** Jira takes keys in any case. */
    private Optional<Issue> keyed(String key) {
        return Optional.ofNullable(byKey.get(key.toUpperCase(Locale.ROOT)));
    }

    public Optional<Link> link(String linkId) {
        return links.values().stream()
                .filter(one -> Long.toString(one.id()).equals(linkId))
                .findFirst();
    }

    /** The issue that has this comment. */
    public Optional<Issue> issueOfComment(String commentId) {
        return Optional.ofNullable(commented.get(commentId));
    }

    void add(Issue issue, Comment comment) {
        issue.comments().add(comment);
        commented.put(Long.toString(comment.id()), issue);
    }

    void remove(Issue issue, Comment comment) {
        issue.comments().remove(comment);
        commented.remove(Long.toString(comment.id()));
    }

    /** Ids are those of issues, comments, changes and links alike: all differ. */
    long nextId() {
        return ++lastId;
    }

    void add(Issue issue) {
        issues.put(issue.id(), issue);
        byKey.put(issue.key(), issue);
    }

    void remove(Issue issue) {
        issues.remove(issue.id());
        byKey.remove(issue.key());
        commented.values().removeIf(issue::equals);
    }

    void add(Link link) {
        links.put(link.id(), link);
        link.source().links().add(link);
        link.destination().links().add(link);
    }

    void remove(Link link) {
        links.remove(link.id());
        link.source().links().remove(link);
        link.destination().links().remove(link);
    }

    /** Told of all that happens from now on, under the lock. */
    public void listen(Consumer<Happening> listener) {
        listeners.add(listener);
    }

    void tell(Happening happening) {
        touch();
        listeners.forEach(listener -> listener.accept(happening));
    }

    /** Says that what the board shows is another. */
    public void touch() {
        lock.lock();
        try {
            version++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public long version() {
        return locked(() -> version);
    }

    /** Waits until the version is no longer this one, or for the time given. */
    public long awaitAfter(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (version == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return version;
        } finally {
            lock.unlock();
        }
    }
}
