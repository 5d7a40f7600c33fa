package dev.banksman.app.service;

import dev.banksman.app.io.Exit;
import dev.banksman.app.io.Streams;
import dev.banksman.app.io.UnusableException;
import dev.banksman.app.service.config.ConfigReader;
import dev.banksman.app.service.config.Configuration;
import dev.banksman.app.service.config.ConfigurationException;
import dev.banksman.port.Tenants;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the service as the command line wishes, and stays until it is stopped. */
public final class Up {

    /**
     * What the command line wishes.
     *
     * @param options by the names of the configuration
     * @param once stop when it is ready
     */
    public record Wish(
            Optional<Path> file, Map<String, String> options, boolean sandbox, boolean once) {
        public Wish {
            options = Map.copyOf(options);
        }
    }

    private final Streams streams;
    private final Wish wish;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Runnable stop = () -> {};

    public Up(Streams streams, Wish wish) {
        this.streams = streams;
        this.wish = wish;
    }

    /** Runs until the process is told to end; gives the exit code. */
    public int run() throws InterruptedException {
        long begin = System.nanoTime();
        Configuration configuration = configuration(Map.of());
        if (wish.sandbox()) {
            SandboxHost sandbox = SandboxHost.start(configuration.sandbox().port());
            BanksmanService service = withSandbox(configuration, sandbox);
            stopAtExit(service, sandbox::close);
            new Welcome(streams, configuration, service).withSandbox(sandbox, begin);
        } else {
            BanksmanService service =
                    start(fixed(configuration), InstantSource.system(), Optional.empty());
            stopAtExit(service, () -> {});
            new Welcome(streams, configuration, service).plain(begin);
        }
        if (wish.once()) {
            stop.run();
        }
        stopped.await();
        return Exit.CLEAN;
    }

    private BanksmanService withSandbox(Configuration first, SandboxHost sandbox) {
        Map<String, String> more = new HashMap<>();
        more.put("atlassian.connect.public-key-base-url", sandbox.installKeys().toString());
        more.put("atlassian.connect.forge-invocation-token-jwks-url", sandbox.keySet().toString());
        more.put("network.allow-loopback", "true");
        Configuration configuration = fixed(configuration(more));
        InstantSource clock =
                first.sandbox().clockFollows() ? sandbox.clock() : InstantSource.system();
        Path policies = DemoPolicies.in(configuration.data().folder());
        BanksmanService service = start(configuration, clock, Optional.of(policies));
        forget(service.parts().stores().tenants(), sandbox.url());
        sandbox.install(configuration.publicUrl(service.port()));
        new FirstReading(service.parts().stores()).await();
        return service;
    }

    /** The sandbox begins anew each time, so what was known of the last one is no more. */
    private static void forget(Tenants tenants, String sandbox) {
        tenants.all().stream()
                .filter(tenant -> tenant.url().toString().startsWith(sandbox))
                .forEach(tenant -> tenants.leave(tenant.id()));
    }

    private Configuration configuration(Map<String, String> more) {
        Map<String, String> options = new HashMap<>(wish.options());
        options.putAll(more);
        try {
            return ConfigReader.read(wish.file(), System.getenv(), options);
        } catch (ConfigurationException wrong) {
            throw new UnusableException(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** With a port chosen where any will do: tokens name the address of the service. */
    private Configuration fixed(Configuration configuration) {
        if (configuration.server().port() != 0) {
            return configuration;
        }
        try (ServerSocket socket = new ServerSocket(0)) {
            return configuration.on(socket.getLocalPort());
        } catch (IOException e) {
            throw new UnusableException("no port is free: " + e, e);
        }
    }

    private BanksmanService start(
            Configuration configuration, InstantSource clock, Optional<Path> policies) {
        return BanksmanService.start(
                configuration,
                new BanksmanService.Setting(clock, policies, streams.screen().err()));
    }

    private void stopAtExit(BanksmanService service, Runnable after) {
        AtomicBoolean begun = new AtomicBoolean();
        stop =
                () -> {
                    if (!begun.getAndSet(true)) {
                        service.close();
                        after.run();
                        stopped.countDown();
                    }
                };
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    }

    static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }
}
