package dev.banksman.system;

import dev.banksman.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Starts what a test needs, and ends it: after each test, or after all of a class. What is written
 * stays when something failed, and the failure says where.
 */
final class Lab
        implements AfterEachCallback,
                AfterAllCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    private final boolean shared;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private boolean failed;

    private Lab(boolean shared) {
        this.shared = shared;
    }

    static Lab perTest() {
        return new Lab(false);
    }

    static Lab perClass() {
        return new Lab(true);
    }

    /** Sites of a simulated tracker with so many plain items each. */
    Cloud cloud(int sites, int items, long seed) {
        return cloud(SandboxOptions.defaults().withSites(sites).withItems(items).withSeed(seed));
    }

    Cloud cloud(SandboxOptions options) {
        return keep(Cloud.start(options));
    }

    /** A site with the invented team and its past. */
    Cloud team() {
        return keep(Cloud.start(SandboxOptions.defaults()));
    }

    /** A folder of its own. */
    Path folder() {
        try {
            Path folder = Files.createTempDirectory("banksman-system-");
            folders.add(folder);
            return folder;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    ServiceSettings settings(Cloud cloud) {
        return ServiceSettings.against(folder(), cloud.url());
    }

    Service service(ServiceSettings settings) {
        Service service = launched(settings);
        service.awaitReady();
        return service;
    }

    /** What a service that will listen on this port answers is kept. */
    Recorder recorder(int port) {
        return keep(Recorder.before(port));
    }

    /** A small disk on a folder; nothing where this user may not mount one. */
    Optional<SmallDisk> disk(Path folder, int megabytes) {
        Optional<SmallDisk> disk = SmallDisk.mount(folder, megabytes);
        disk.ifPresent(this::keep);
        return disk;
    }

    /** One that is not waited for. */
    Service launched(ServiceSettings settings) {
        Service service = keep(Service.launch(settings));
        services.add(service);
        return service;
    }

    Postgres postgres() {
        return keep(Postgres.start(folder().resolve("postgres")));
    }

    private <T extends AutoCloseable> T keep(T started) {
        running.push(started);
        return started;
    }

    /** One line of what was counted. */
    static void say(String test, String counts) {
        System.out.println("[" + test + "] " + counts);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
            throws Throwable {
        throw failed(thrown);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable thrown)
            throws Throwable {
        throw failed(thrown);
    }

    private AssertionError failed(Throwable thrown) {
        failed = true;
        List<Path> logs = services.stream().map(service -> service.settings().log()).toList();
        return new AssertionError(thrown.getMessage() + "\nlogs: " + logs, thrown);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (!shared) {
            end();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        end();
    }

    private void end() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        services.clear();
        for (Path folder : failed ? List.<Path>of() : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        folders.clear();
        failed = false;
    }
}
