package dev.banksman.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.app.api.BackTestBody.Wanted;
import dev.banksman.app.api.WrongFieldsException.Fault;
import dev.banksman.app.service.rules.Compiled;
import dev.banksman.app.service.rules.LiveRulebooks;
import dev.banksman.backtest.BackTest;
import dev.banksman.backtest.BackTests;
import dev.banksman.backtest.Result;
import dev.banksman.backtest.Trial;
import dev.banksman.config.Loaded;
import dev.banksman.config.PolicySet;
import dev.banksman.config.form.Problem;
import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Back-tests of policies on a tenant's own past. Nothing of it writes to the tracker. */
@RestController
@RequestMapping("/api/tenants/{tenant}/back-tests")
@Tag(name = "back-tests")
final class BackTestsApi {

    private final BackTests tests;
    private final LiveRulebooks rulebooks;
    private final Lookup lookup;
    private final InstantSource clock;
    private final AdminApi.Limits limits;

    BackTestsApi(
            BackTests tests,
            LiveRulebooks rulebooks,
            Lookup lookup,
            InstantSource clock,
            AdminApi.Limits limits) {
        this.tests = tests;
        this.rulebooks = rulebooks;
        this.lookup = lookup;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * What is to be tested; for the description only.
     *
     * @param policies as YAML; those in force when there are none
     * @param from an instant, a date, or a period such as P90D; all of the past when there is none
     * @param sample at most so many items, those that changed last; 200 unless told
     * @param start whether to start at once, whatever it costs
     */
    record Asked(
            String project,
            Optional<String> policies,
            Optional<String> from,
            Optional<Integer> sample,
            Optional<Boolean> start) {}

    @PostMapping(consumes = MediaType.ALL_VALUE)
    @Operation(
            summary =
                    "Says what a back-test would take; reads nothing but a count before it is started")
    ResponseEntity<BackTestView> price(
            @PathVariable String tenant,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Asked.class)))
                    @RequestBody
                    JsonNode body) {
        Tenant known = lookup.tenant(tenant);
        Instant now = clock.instant();
        Wanted wanted = BackTestBody.read(body, now);
        BackTest test = priced(trial(known, wanted, now));
        if (wanted.start()) {
            Optional<String> why = tests.start(test);
            if (why.isPresent()) {
                tests.drop(test);
                throw ApiException.conflict(why.get());
            }
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/tenants/" + known.id() + "/back-tests/" + test.id()))
                .body(view(test));
    }

    @PostMapping("/{id}/start")
    @Operation(summary = "Starts a back-test that is priced")
    ResponseEntity<BackTestView> start(@PathVariable String tenant, @PathVariable String id) {
        BackTest test = find(tenant, id);
        tests.start(test)
                .ifPresent(
                        why -> {
                            throw ApiException.conflict(why);
                        });
        return ResponseEntity.accepted().body(view(test));
    }

    @GetMapping
    @Operation(summary = "The back-tests that are kept, the newest first")
    List<BackTestView> all(@PathVariable String tenant) {
        return tests.of(lookup.tenant(tenant).id()).stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far it is, and what it came to")
    BackTestView one(@PathVariable String tenant, @PathVariable String id) {
        return view(find(tenant, id));
    }

    @GetMapping(path = "/{id}/report", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "What it came to, as one page to be kept and opened")
    ResponseEntity<Resource> report(@PathVariable String tenant, @PathVariable String id) {
        return file(result(tenant, id).page(), MediaType.TEXT_HTML);
    }

    @GetMapping(path = "/{id}/findings", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(summary = "What it would have said, as the JSON Lines that a replay writes")
    ResponseEntity<Resource> findings(@PathVariable String tenant, @PathVariable String id) {
        return file(result(tenant, id).lines(), MediaType.APPLICATION_NDJSON);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Cancels it when it runs, and forgets it with all that it came to")
    ResponseEntity<Void> drop(@PathVariable String tenant, @PathVariable String id) {
        tests.drop(find(tenant, id));
        return ResponseEntity.noContent().build();
    }

    private Trial trial(Tenant tenant, Wanted wanted, Instant now) {
        List<Fault> faults = new ArrayList<>(wanted.faults());
        Trial.Policies policies = policies(tenant, wanted, faults);
        Optional<Instant> from = wanted.from().map(past -> past.apply(policies.set().calendar()));
        if (from.isPresent() && !from.get().isBefore(now)) {
            faults.add(new Fault("from", "is not in the past", PastText.ALLOWED));
        }
        if (!faults.isEmpty()) {
            throw new WrongFieldsException(faults);
        }
        return new Trial(tenant, wanted.project(), policies, from, wanted.sample());
    }

    /** Those in force stand in for wrong ones, so that the rest can be checked. */
    private Trial.Policies policies(Tenant tenant, Wanted wanted, List<Fault> faults) {
        if (wanted.policies().isPresent()) {
            switch (rulebooks.check(tenant.id(), wanted.policies().get())) {
                case Loaded.Right(PolicySet set) -> {
                    return new Trial.Policies(set, "the policies that were sent");
                }
                case Loaded.Wrong(List<Problem> problems) ->
                        problems.forEach(
                                problem ->
                                        faults.add(
                                                new Fault(
                                                        "policies",
                                                        problem.toString(),
                                                        String.join(", ", problem.allowed()))));
            }
        }
        Compiled inForce = rulebooks.standing(tenant.id()).compiled();
        return new Trial.Policies(
                inForce.policies(), "the policies in force (" + inForce.source() + ")");
    }

    private BackTest priced(Trial trial) {
        Answer<BackTest> answer = tests.price(trial);
        if (answer instanceof Answer.Refused<BackTest>(int status, String reason)
                && status == 400) {
            throw noProject("the tracker says: " + reason);
        }
        BackTest test = ProjectsApi.got(answer);
        if (test.quote().known() == 0) {
            tests.drop(test);
            throw noProject("has no item that Banksman can see");
        }
        return test;
    }

    private static WrongFieldsException noProject(String problem) {
        return new WrongFieldsException(
                List.of(new Fault("project", problem, "the key of a project with items")));
    }

    private BackTest find(String tenant, String id) {
        return tests.find(lookup.tenant(tenant).id(), id)
                .orElseThrow(
                        () ->
                                ApiException.notFound(
                                        "there is no back-test "
                                                + id
                                                + " on this node; none outlives a restart"));
    }

    private Result result(String tenant, String id) {
        BackTest test = find(tenant, id);
        if (test.standing() instanceof BackTest.Done done) {
            return done.result();
        }
        throw ApiException.conflict("there is no result: it is " + test.standing().word());
    }

    /** A page of its own rules cannot be shown under those of the API. */
    private static ResponseEntity<Resource> file(Path path, MediaType type) {
        String name = "attachment; filename=\"" + path.getFileName() + "\"";
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(new FileSystemResource(path));
    }

    private BackTestView view(BackTest test) {
        return BackTestView.of(test, limits.pointsPerHour());
    }
}
