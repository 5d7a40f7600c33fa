package dev.banksman.app.api;

import dev.banksman.app.service.rules.LiveRulebooks;
import dev.banksman.port.Quiet;
import dev.banksman.port.Records;
import dev.banksman.port.Settings;
import dev.banksman.port.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How it goes, and rules that stopped themselves. */
@RestController
@RequestMapping("/api")
@Tag(name = "health")
final class SteeringApi {

    private final Records records;
    private final Settings settings;
    private final Tenants tenants;
    private final Quiet quiet;
    private final LiveRulebooks rulebooks;

    SteeringApi(
            Records records,
            Settings settings,
            Tenants tenants,
            Quiet quiet,
            LiveRulebooks rulebooks) {
        this.records = records;
        this.settings = settings;
        this.tenants = tenants;
        this.quiet = quiet;
        this.rulebooks = rulebooks;
    }

    /**
     * How it goes.
     *
     * @param paused nothing is written anywhere
     * @param due items that wait for being looked at
     * @param lagMillis how long the one has waited that waits the longest
     * @param policyProblems what is wrong with the policy file; the last good set holds
     */
    record Health(
            boolean paused,
            int tenants,
            long due,
            long inWork,
            long parked,
            long lagMillis,
            List<ProblemAdvice.Fault> policyProblems) {}

    @GetMapping("/health")
    @Operation(summary = "How it goes")
    Health health() {
        Records.Load load = records.load();
        return new Health(
                settings.isPaused(),
                tenants.all().size(),
                load.due(),
                load.leased(),
                load.parked(),
                load.lag(),
                rulebooks.fileProblems().stream().map(ProblemAdvice.Fault::of).toList());
    }

    @GetMapping("/tenants/{tenant}/stopped")
    @Operation(summary = "Rules that stopped themselves since they hit too many items, and when")
    Map<String, Instant> stopped(@PathVariable String tenant) {
        return quiet.stopped(tenant);
    }

    @DeleteMapping("/tenants/{tenant}/stopped/{rule}")
    @Operation(summary = "Lets a rule that stopped itself speak again")
    ResponseEntity<Void> release(@PathVariable String tenant, @PathVariable String rule) {
        if (!quiet.stopped(tenant).containsKey(rule)) {
            throw ApiException.notFound(rule + " is not stopped");
        }
        quiet.release(tenant, rule);
        return ResponseEntity.noContent().build();
    }
}
