package dev.banksman.app.service;

import dev.banksman.app.io.Streams;
import dev.banksman.app.service.config.Configuration;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;

/** Says that it is ready, what to open, and what to try first. */
record Welcome(Streams streams, Configuration configuration, BanksmanService service) {

    void withSandbox(SandboxHost sandbox, long begin) {
        ready(begin);
        row("The board", sandbox.board());
        api();
        row(
                "Policies",
                DemoPolicies.in(configuration.data().folder()) + ", read again when changed");
        PrintStream out = streams.out();
        out.println();
        out.println(
                "  Try this first: drag PAY-4 to In Progress, open it, and read the note on it.");
        out.println("  Write down what done means, and the note folds up.");
        end();
    }

    void plain(long begin) {
        ready(begin);
        row("Listens on", String.valueOf(Up.local(service.port())));
        row("Public URL", String.valueOf(configuration.publicUrl(service.port())));
        api();
        row(
                "Policies",
                configuration
                        .policies()
                        .path()
                        .map(path -> path + ", read again when changed")
                        .orElse("none yet: put them through the admin API, or set policies.path"));
        row("Tenants", String.valueOf(service.parts().stores().tenants().all().size()));
        end();
    }

    private void ready(long begin) {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        streams.out().printf("%nBanksman is ready, after %.1f s.%n%n", took.toMillis() / 1000.0);
    }

    private void api() {
        URI local = Up.local(service.port());
        row("Admin API", local + "/api, described by " + local + "/api/openapi.json");
        row(
                "Its token",
                configuration.admin().token().isPresent()
                        ? "as configured"
                        : "in " + configuration.tokenFile());
    }

    private void row(String name, String value) {
        streams.out().printf("  %-12s %s%n", name, value);
    }

    private void end() {
        streams.out().println();
        streams.out().println("  Ctrl-C stops it.");
        streams.out().flush();
    }
}
