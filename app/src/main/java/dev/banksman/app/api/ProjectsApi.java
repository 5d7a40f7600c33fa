package dev.banksman.app.api;

import dev.banksman.app.service.rules.LiveRulebooks;
import dev.banksman.port.Answer;
import dev.banksman.port.Records;
import dev.banksman.port.Records.ProjectRecord;
import dev.banksman.port.Snapshot;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projects, what was understood of them, and correcting that. */
@RestController
@RequestMapping("/api/tenants/{tenant}")
@Tag(name = "projects")
final class ProjectsApi {

    private static final int SAMPLE = 50;

    private final Tracker tracker;
    private final Records records;
    private final LiveRulebooks rulebooks;
    private final Lookup lookup;

    ProjectsApi(Tracker tracker, Records records, LiveRulebooks rulebooks, Lookup lookup) {
        this.tracker = tracker;
        this.records = records;
        this.rulebooks = rulebooks;
        this.lookup = lookup;
    }

    /** A project, with how much is on record of it. */
    record ProjectView(
            String key, String name, boolean serviceDesk, long items, long openFindings) {}

    @GetMapping("/projects")
    @Operation(summary = "The site's projects, with how much is on record of each")
    List<ProjectView> all(@PathVariable String tenant) {
        Tenant known = lookup.tenant(tenant);
        List<ProjectRecord> onRecord = records.projects(known.id());
        return got(tracker.projects(known)).stream()
                .map(project -> view(project, onRecord))
                .toList();
    }

    @GetMapping("/projects/{project}/understood")
    @Operation(summary = "What is understood of a project, by a sample of its items")
    Understood understood(@PathVariable String tenant, @PathVariable String project) {
        Tenant known = lookup.tenant(tenant);
        Tracker.Search search = new Tracker.Search(project, Instant.EPOCH, "", SAMPLE);
        Tracker.Page page =
                got(tracker.changedSince(known, search, rulebooks.of(known.id()).mapping()));
        Optional<Long> count =
                tracker.count(known, project) instanceof Answer.Ok<Long>(Long number)
                        ? Optional.of(number)
                        : Optional.empty();
        return Understood.of(count, page.items().stream().map(Snapshot::item).toList());
    }

    @GetMapping(path = "/corrections", produces = "application/yaml")
    @Operation(summary = "How names are to be understood besides what the policies say")
    String corrections(@PathVariable String tenant) {
        return rulebooks.corrections(lookup.tenant(tenant).id());
    }

    @PutMapping(path = "/corrections", consumes = MediaType.ALL_VALUE)
    @Operation(
            summary =
                    "Corrects what was understood: statuses, links, blocked and fields, as a policy"
                            + " file has them")
    ResponseEntity<Void> correct(@PathVariable String tenant, @RequestBody String yaml) {
        rulebooks.correct(lookup.tenant(tenant).id(), yaml);
        return ResponseEntity.noContent().build();
    }

    private static ProjectView view(Tracker.ProjectInfo project, List<ProjectRecord> onRecord) {
        Optional<ProjectRecord> kept =
                onRecord.stream().filter(one -> one.project().equals(project.key())).findFirst();
        return new ProjectView(
                project.key(),
                project.name(),
                project.serviceDesk(),
                kept.map(ProjectRecord::items).orElse(0L),
                kept.map(ProjectRecord::openFindings).orElse(0L));
    }

    static <T> T got(Answer<T> answer) {
        return switch (answer) {
            case Answer.Ok<T>(T value) -> value;
            case Answer.Gone<T>() -> throw ApiException.notFound("the tracker has no such thing");
            case Answer.Refused<T>(int status, String reason) ->
                    throw ApiException.tracker("the tracker refuses: " + reason);
            case Answer.Limited<T>(var scope, var until, var reason) ->
                    throw ApiException.tracker("the tracker wants no calls before " + until);
            case Answer.Unreachable<T>(boolean maybe, String reason) ->
                    throw ApiException.tracker("the tracker cannot be reached: " + reason);
        };
    }
}
