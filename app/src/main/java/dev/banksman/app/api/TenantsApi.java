package dev.banksman.app.api;

import dev.banksman.app.api.AdminTokens.Access;
import dev.banksman.port.SweepStore;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The connected sites. */
@RestController
@RequestMapping("/api/tenants")
@Tag(name = "tenants")
final class TenantsApi {

    private static final String ACCESS = "dev.banksman.app.api.AdminTokens$Access";

    private final Tenants tenants;
    private final SweepStore sweeps;
    private final Lookup lookup;

    TenantsApi(Tenants tenants, SweepStore sweeps, Lookup lookup) {
        this.tenants = tenants;
        this.sweeps = sweeps;
        this.lookup = lookup;
    }

    /**
     * A connected site.
     *
     * @param state {@code active} or {@code muted}: then it is judged, and nothing is written, as
     *     everywhere while everything is paused
     */
    record TenantView(
            String id,
            String tracker,
            String name,
            URI url,
            String state,
            long generation,
            Instant since,
            Optional<String> clientKey,
            Optional<String> cloudId,
            Optional<String> installationId) {}

    /** How far a project was gone through. */
    record SweepView(
            String project,
            String kind,
            Instant since,
            long seen,
            Optional<Long> total,
            Instant due) {}

    @GetMapping
    @Operation(summary = "The connected sites that the token opens")
    List<TenantView> all(@RequestAttribute(ACCESS) Access access) {
        return tenants.all().stream()
                .filter(tenant -> access.opens(tenant.id()))
                .map(this::view)
                .toList();
    }

    @GetMapping("/{tenant}")
    @Operation(summary = "One site")
    TenantView one(@PathVariable String tenant) {
        return view(lookup.tenant(tenant));
    }

    @PostMapping("/{tenant}/pause")
    @Operation(summary = "Writes nothing there any more; judging goes on")
    TenantView pause(@PathVariable String tenant) {
        return set(tenant, Tenant.State.MUTED);
    }

    @PostMapping("/{tenant}/resume")
    @Operation(summary = "Writes there again, also what was held back")
    TenantView resume(@PathVariable String tenant) {
        return set(tenant, Tenant.State.ACTIVE);
    }

    @GetMapping("/{tenant}/sweeps")
    @Operation(summary = "First readings and sweeps, and how far they are")
    List<SweepView> sweeps(@PathVariable String tenant) {
        return sweeps.all(lookup.tenant(tenant).id()).stream().map(TenantsApi::view).toList();
    }

    private TenantView set(String tenant, Tenant.State state) {
        tenants.set(lookup.tenant(tenant).id(), state);
        return one(tenant);
    }

    private TenantView view(Tenant tenant) {
        List<Tenants.Alias> aliases = tenants.aliases(tenant.id());
        return new TenantView(
                tenant.id(),
                tenant.tracker(),
                tenant.name(),
                tenant.url(),
                tenant.state().name().toLowerCase(Locale.ROOT),
                tenant.generation(),
                tenant.since(),
                alias(aliases, "connect"),
                alias(aliases, "cloud"),
                alias(aliases, "forge"));
    }

    private static Optional<String> alias(List<Tenants.Alias> aliases, String kind) {
        return aliases.stream()
                .filter(alias -> alias.kind().equals(kind))
                .map(Tenants.Alias::value)
                .findFirst();
    }

    private static SweepView view(SweepStore.Progress progress) {
        return new SweepView(
                progress.project(),
                progress.kind().name().toLowerCase(Locale.ROOT),
                progress.since(),
                progress.seen(),
                progress.total() == 0 ? Optional.empty() : Optional.of(progress.total()),
                progress.due());
    }
}
