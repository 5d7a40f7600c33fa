package dev.banksman.app.service.rules;

import dev.banksman.config.Loaded;
import dev.banksman.config.PolicyBundle;
import dev.banksman.config.PolicyFiles;
import dev.banksman.config.PolicySet;
import dev.banksman.config.form.Problem;
import dev.banksman.port.PolicyVersions;
import dev.banksman.port.PolicyVersions.Bookkeeping;
import dev.banksman.port.PolicyVersions.Version;
import dev.banksman.port.Rulebook;
import dev.banksman.port.Rulebooks;
import dev.banksman.port.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policies in force. A version that was put through the API takes the place of the file's,
 * unless the file is locked. Other nodes' changes and the file's are seen at the next {@link
 * #refresh}.
 */
public final class LiveRulebooks implements Rulebooks {

    /** The setting that holds how a tenant's own names are to be understood. */
    static final String CORRECTIONS = "corrections";

    private static final Logger LOG = LoggerFactory.getLogger(LiveRulebooks.class);

    private final PolicyFiles files;
    private final Optional<PolicyFile> file;
    private final boolean locked;
    private final PolicyVersions versions;
    private final Settings settings;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(Standing standing, String basis) {}

    /**
     * Reads the file.
     *
     * @param path the policy file or folder, if there is one
     * @param locked whether it alone counts
     */
    public LiveRulebooks(
            PolicyFiles files,
            Optional<Path> path,
            boolean locked,
            PolicyVersions versions,
            Settings settings) {
        this.files = files;
        this.file = path.map(where -> new PolicyFile(where, files));
        this.locked = locked;
        this.versions = versions;
        this.settings = settings;
        file.ifPresent(this::look);
    }

    @Override
    public Rulebook of(String tenant) {
        return standing(tenant).rulebook();
    }

    /** What is in force for a tenant, and where it comes from. */
    public Standing standing(String tenant) {
        Entry known = entries.get(tenant);
        return known == null ? renew(tenant).standing() : known.standing();
    }

    /** Looks whether the file, or what is active, is another than before. */
    public void refresh() {
        file.ifPresent(this::look);
        for (Map.Entry<String, Entry> known : entries.entrySet()) {
            if (!basis(known.getKey()).equals(known.getValue().basis())) {
                renew(known.getKey());
            }
        }
    }

    /** What is wrong with the file as it is now; the last good set is in force meanwhile. */
    public List<Problem> fileProblems() {
        return file.map(PolicyFile::problems).orElse(List.of());
    }

    public boolean isLocked() {
        return locked;
    }

    /** Whether a text could be put in force. */
    public Loaded check(String tenant, String text) {
        return files.read(corrected(tenant, PolicyBundle.of("policies", text)));
    }

    /**
     * Puts a text in force; when this returns, it is, on this node.
     *
     * @throws RefusedPoliciesException when it is wrong, or the file is locked
     */
    public Version put(String tenant, String author, String text) {
        refuseWhenLocked();
        if (check(tenant, text) instanceof Loaded.Wrong(List<Problem> problems)) {
            throw new RefusedPoliciesException("the policies cannot be used", problems);
        }
        Version version = versions.put(tenant, author, text);
        return activate(tenant, version.version()).orElseThrow();
    }

    /**
     * Puts a version in force that is there already; nothing when there is none of that number.
     *
     * @throws RefusedPoliciesException when it cannot be used any more, or the file is locked
     */
    public Optional<Version> activate(String tenant, long number) {
        refuseWhenLocked();
        Optional<Version> version = versions.get(tenant, number);
        if (version.isEmpty()) {
            return version;
        }
        if (check(tenant, version.get().yaml()) instanceof Loaded.Wrong(List<Problem> problems)) {
            throw new RefusedPoliciesException("this version cannot be used any more", problems);
        }
        versions.activate(tenant, number);
        renew(tenant);
        return versions.get(tenant, number);
    }

    /**
     * Puts the file's policies in force again.
     *
     * @throws RefusedPoliciesException when the file is locked: then they are
     */
    public void deactivate(String tenant) {
        refuseWhenLocked();
        versions.deactivate(tenant);
        renew(tenant);
    }

    /** How a tenant's own names are to be understood besides what its policies say, as YAML. */
    public String corrections(String tenant) {
        return settings.all(tenant).getOrDefault(CORRECTIONS, "");
    }

    /**
     * Changes how a tenant's names are understood; blank takes corrections away.
     *
     * @throws RefusedPoliciesException when it cannot be understood
     */
    public void correct(String tenant, String yaml) {
        PolicyBundle bundle = standing(tenant).compiled().bundle();
        if (files.read(with(withoutCorrections(bundle), yaml))
                instanceof Loaded.Wrong(List<Problem> problems)) {
            throw new RefusedPoliciesException("the corrections cannot be used", problems);
        }
        settings.put(tenant, CORRECTIONS, yaml);
        renew(tenant);
    }

    private void refuseWhenLocked() {
        if (locked) {
            throw new RefusedPoliciesException(
                    "the policy file is locked: change the file, or policies.locked", List.of());
        }
    }

    private void look(PolicyFile watched) {
        if (!watched.look()) {
            return;
        }
        List<Problem> problems = watched.problems();
        if (problems.isEmpty()) {
            LOG.info("policies are in force as in {}", watched.path());
            return;
        }
        LOG.error("{} cannot be used; the last good policies stay in force", watched.path());
        problems.forEach(problem -> LOG.error("{}", problem));
    }

    /** What tells whether something else is to be in force. */
    private String basis(String tenant) {
        Optional<Version> active = active(tenant);
        String of =
                active.map(version -> "version " + version.version() + version.activeSince())
                        .orElseGet(() -> "file " + file.map(PolicyFile::revision).orElse(0));
        return of + "\n" + corrections(tenant);
    }

    private synchronized Entry renew(String tenant) {
        String basis = basis(tenant);
        Compiled compiled = compiled(tenant);
        Bookkeeping kept = versions.rules(tenant, Fingerprints.of(compiled.policies()));
        PolicySet policies = compiled.policies();
        Rulebook rulebook =
                new Rulebook(
                        kept.generation(),
                        policies.rules(),
                        policies.mapping(),
                        policies.quietness(),
                        kept.since(),
                        kept.fresh());
        Entry entry = new Entry(new Standing(rulebook, compiled), basis);
        entries.put(tenant, entry);
        return entry;
    }

    private Compiled compiled(String tenant) {
        Optional<Version> active = active(tenant);
        Optional<Compiled> chosen =
                active.isPresent()
                        ? read(tenant, active.get().yaml(), "version " + active.get().version())
                        : fileSet().flatMap(set -> read(tenant, set.bundle(), set.source()));
        return chosen.or(
                        () ->
                                Optional.ofNullable(entries.get(tenant))
                                        .map(e -> e.standing().compiled()))
                .or(this::fileSet)
                .orElseGet(this::none);
    }

    private Optional<Version> active(String tenant) {
        return locked ? Optional.empty() : versions.active(tenant);
    }

    private Optional<Compiled> read(String tenant, String text, String source) {
        return read(tenant, PolicyBundle.of(source, text), source);
    }

    private Optional<Compiled> read(String tenant, PolicyBundle bundle, String source) {
        PolicyBundle whole = corrected(tenant, bundle);
        return switch (files.read(whole)) {
            case Loaded.Right(PolicySet policies) ->
                    Optional.of(new Compiled(policies, whole, source));
            case Loaded.Wrong(List<Problem> problems) -> {
                LOG.error("the policies of {} ({}) cannot be used any more", tenant, source);
                problems.forEach(problem -> LOG.error("{}", problem));
                yield Optional.empty();
            }
        };
    }

    private PolicyBundle corrected(String tenant, PolicyBundle bundle) {
        return with(bundle, corrections(tenant));
    }

    private static PolicyBundle with(PolicyBundle bundle, String corrections) {
        return corrections.isBlank() ? bundle : bundle.corrected(CORRECTIONS, corrections);
    }

    private static PolicyBundle withoutCorrections(PolicyBundle bundle) {
        return new PolicyBundle(
                bundle.parts().stream().filter(part -> !part.name().equals(CORRECTIONS)).toList());
    }

    private Optional<Compiled> fileSet() {
        return file.flatMap(PolicyFile::good);
    }

    private Compiled none() {
        PolicyBundle empty = PolicyBundle.single("none", "version: 1\n");
        return switch (files.read(empty)) {
            case Loaded.Right(PolicySet policies) -> new Compiled(policies, empty, "none");
            case Loaded.Wrong(List<Problem> problems) ->
                    throw new IllegalStateException("no policies are none: " + problems);
        };
    }
}
