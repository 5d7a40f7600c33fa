package dev.banksman.app.api;

import dev.banksman.app.service.rules.LiveRulebooks;
import dev.banksman.app.service.rules.Standing;
import dev.banksman.config.Loaded;
import dev.banksman.config.PolicySet;
import dev.banksman.config.Setting;
import dev.banksman.config.form.Problem;
import dev.banksman.plan.Rule;
import dev.banksman.port.PolicyVersions;
import dev.banksman.port.PolicyVersions.Version;
import dev.banksman.port.Rulebook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's policies: what holds, and putting something else in force. */
@RestController
@RequestMapping("/api/tenants/{tenant}/policies")
@Tag(name = "policies")
final class PoliciesApi {

    private static final String YAML = "application/yaml";
    private static final String BY_API = "admin API";

    private final LiveRulebooks rulebooks;
    private final PolicyVersions versions;
    private final Lookup lookup;

    PoliciesApi(LiveRulebooks rulebooks, PolicyVersions versions, Lookup lookup) {
        this.rulebooks = rulebooks;
        this.versions = versions;
        this.lookup = lookup;
    }

    /**
     * What is in force.
     *
     * @param source {@code file}, {@code version N} or {@code none}
     * @param generation grows with each change of what is in force
     * @param locked whether the file alone counts
     * @param fileProblems what is wrong with the file as it is now; the last good set holds then
     */
    record InForce(
            String source,
            long generation,
            boolean locked,
            List<RuleView> rules,
            List<ProblemAdvice.Fault> fileProblems,
            String yaml) {}

    /**
     * A rule in force.
     *
     * @param since since when it looks as it does: what was so before is baseline
     */
    record RuleView(String handle, String mode, Instant since) {}

    /** A kept text. */
    record VersionView(
            long version,
            String author,
            Instant at,
            boolean active,
            Optional<Instant> activeSince) {}

    /** Whether a text could be put in force, and everything that is wrong with it. */
    record Validity(boolean valid, List<String> rules, List<ProblemAdvice.Fault> problems) {}

    /** A value that a rule goes by in a project, and where it is written. */
    record EffectiveView(String rule, List<SettingView> settings) {}

    /**
     * @param from file, line and column; {@code built in} when nobody wrote it
     */
    record SettingView(String name, String value, String from) {}

    @GetMapping
    @Operation(summary = "What is in force")
    InForce inForce(@PathVariable String tenant) {
        Standing standing = rulebooks.standing(lookup.tenant(tenant).id());
        Rulebook rulebook = standing.rulebook();
        return new InForce(
                standing.compiled().source(),
                rulebook.version(),
                rulebooks.isLocked(),
                rulebook.rules().stream().map(rule -> view(rule, rulebook)).toList(),
                rulebooks.fileProblems().stream().map(ProblemAdvice.Fault::of).toList(),
                standing.compiled().bundle().text());
    }

    @GetMapping(path = "/text", produces = YAML)
    @Operation(summary = "What is in force, as YAML; layers after lines \"# --- NAME\"")
    String text(@PathVariable String tenant) {
        return rulebooks.standing(lookup.tenant(tenant).id()).compiled().bundle().text();
    }

    @PostMapping(path = "/validate", consumes = MediaType.ALL_VALUE)
    @Operation(summary = "Whether a text could be put in force, with everything that is wrong")
    Validity validate(@PathVariable String tenant, @RequestBody String yaml) {
        return switch (rulebooks.check(lookup.tenant(tenant).id(), yaml)) {
            case Loaded.Right(PolicySet policies) ->
                    new Validity(
                            true,
                            policies.rules().stream().<String>map(Rule::handle).toList(),
                            List.of());
            case Loaded.Wrong(List<Problem> problems) ->
                    new Validity(
                            false,
                            List.of(),
                            problems.stream().map(ProblemAdvice.Fault::of).toList());
        };
    }

    @PutMapping(consumes = MediaType.ALL_VALUE)
    @Operation(summary = "Puts a text in force; answers once it is")
    VersionView put(@PathVariable String tenant, @RequestBody String yaml) {
        return view(rulebooks.put(lookup.tenant(tenant).id(), BY_API, yaml), true);
    }

    @DeleteMapping
    @Operation(summary = "Lets the file's policies hold again")
    ResponseEntity<Void> delete(@PathVariable String tenant) {
        rulebooks.deactivate(lookup.tenant(tenant).id());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/versions")
    @Operation(summary = "All texts that were put, newest first")
    List<VersionView> versions(@PathVariable String tenant) {
        String id = lookup.tenant(tenant).id();
        Optional<Long> active = versions.active(id).map(Version::version);
        return versions.list(id).stream()
                .map(version -> view(version, active.equals(Optional.of(version.version()))))
                .toList();
    }

    @GetMapping(path = "/versions/{version}", produces = YAML)
    @Operation(summary = "A text that was put")
    String version(@PathVariable String tenant, @PathVariable long version) {
        return versions.get(lookup.tenant(tenant).id(), version)
                .map(Version::yaml)
                .orElseThrow(() -> none(version));
    }

    @PostMapping("/versions/{version}/activate")
    @Operation(summary = "Puts a text in force that was there before: rolls back")
    VersionView activate(@PathVariable String tenant, @PathVariable long version) {
        return rulebooks
                .activate(lookup.tenant(tenant).id(), version)
                .map(active -> view(active, true))
                .orElseThrow(() -> none(version));
    }

    @GetMapping("/effective")
    @Operation(
            summary = "What a project's items are judged by, each value with where it comes from")
    List<EffectiveView> effective(@PathVariable String tenant, @RequestParam String project) {
        PolicySet policies = rulebooks.standing(lookup.tenant(tenant).id()).compiled().policies();
        return policies.rules().stream()
                .filter(rule -> looksAt(rule, project))
                .map(
                        rule ->
                                new EffectiveView(
                                        rule.handle(),
                                        policies.settings().stream()
                                                .filter(s -> s.rule().equals(rule.handle()))
                                                .map(PoliciesApi::view)
                                                .toList()))
                .toList();
    }

    private static boolean looksAt(Rule<?> rule, String project) {
        var scope = rule.terms().scope();
        return (scope.projects().isEmpty() || scope.projects().contains(project))
                && !scope.except().contains(project);
    }

    private static ApiException none(long version) {
        return ApiException.notFound("there is no version " + version);
    }

    private static RuleView view(Rule<?> rule, Rulebook rulebook) {
        return new RuleView(
                rule.handle(),
                rule.terms().mode().word(),
                rulebook.since().getOrDefault(rule.handle(), Instant.EPOCH));
    }

    private static SettingView view(Setting setting) {
        return new SettingView(
                setting.name(),
                setting.value(),
                setting.place().map(Object::toString).orElse("built in"));
    }

    private static VersionView view(Version version, boolean active) {
        return new VersionView(
                version.version(), version.author(), version.at(), active, version.activeSince());
    }
}
