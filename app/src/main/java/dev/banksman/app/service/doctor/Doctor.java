package dev.banksman.app.service.doctor;

import dev.banksman.app.io.UnusableException;
import dev.banksman.app.service.Opening;
import dev.banksman.app.service.config.Configuration;
import dev.banksman.config.Loaded;
import dev.banksman.config.PolicyFiles;
import dev.banksman.policies.Policies;
import dev.banksman.port.Settings;
import dev.banksman.port.StoreUnavailableException;
import dev.banksman.port.Tenant;
import dev.banksman.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at everything that the configuration names. */
public final class Doctor {

    private final Configuration configuration;
    private final Web web;

    public Doctor(Configuration configuration) {
        this.configuration = configuration;
        this.web = new Web(configuration.client().connect());
    }

    /** Looks at everything, in the order in which a start would come upon it. */
    public List<Result> look() {
        List<Result> results = new ArrayList<>();
        results.add(folder());
        results.add(secret("encryption key", configuration.keyFile()));
        if (configuration.admin().token().isEmpty()) {
            results.add(secret("admin token", configuration.tokenFile()));
        }
        results.add(policies());
        results.addAll(database());
        results.add(publicUrl());
        results.add(reachable("install keys", configuration.jira().installKeys()));
        results.add(reachable("Forge key set", configuration.jira().keySet()));
        results.add(web.clock(configuration.jira().keySet()));
        if (configuration.jira().appId().isEmpty()) {
            results.add(
                    Result.weak(
                            "Forge app",
                            "app.id is not set",
                            "set app.id to the app's id; without it only Connect sites can call"));
        }
        return results;
    }

    private Result folder() {
        Path folder = configuration.data().folder();
        Path there = Files.exists(folder) ? folder : folder.toAbsolutePath().getParent();
        boolean writable = there != null && Files.isDirectory(there) && Files.isWritable(there);
        String subject = "data folder";
        return writable
                ? Result.ok(subject, folder + (Files.exists(folder) ? "" : ", made at the start"))
                : Result.wrong(
                        subject,
                        folder + " cannot be written",
                        "set data.folder to one that this user may write");
    }

    private Result secret(String subject, Path file) {
        if (!Files.exists(file)) {
            return made(subject, file);
        }
        try {
            Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
            boolean open =
                    may.contains(PosixFilePermission.GROUP_READ)
                            || may.contains(PosixFilePermission.OTHERS_READ);
            return open
                    ? Result.weak(subject, "others may read " + file, "chmod 600 " + file)
                    : Result.ok(subject, String.valueOf(file));
        } catch (IOException e) {
            return Result.wrong(subject, file + ": " + e, "let this user read it");
        } catch (UnsupportedOperationException _) {
            return Result.ok(subject, String.valueOf(file));
        }
    }

    /** In the data folder, or in one that is there. */
    private Result made(String subject, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean ours = configuration.data().folder().toAbsolutePath().equals(folder);
        return ours || (folder != null && Files.isWritable(folder))
                ? Result.ok(subject, file + ", made at the first start")
                : Result.wrong(
                        subject,
                        file + " is not there and cannot be made",
                        "make its folder, and let this user write it");
    }

    private Result policies() {
        String subject = "policies";
        if (configuration.policies().path().isEmpty()) {
            return Result.ok(subject, "no file; they come through the admin API");
        }
        Path path = configuration.policies().path().get();
        return switch (new PolicyFiles(Policies.all()).load(path)) {
            case Loaded.Right(var policies) ->
                    Result.ok(subject, path + ": " + policies.rules().size() + " rules");
            case Loaded.Wrong(var problems) ->
                    Result.weak(
                            subject,
                            problems.size() + " problems, the first: " + problems.getFirst(),
                            "./banksman check " + path + " names all of them");
        };
    }

    private List<Result> database() {
        String subject = "database";
        if (folder().grade() == Result.Grade.WRONG) {
            return List.of();
        }
        try (Stores stores = Opening.stores(configuration)) {
            stores.settings().put(Settings.ALL, "doctor", "");
            List<Result> results = new ArrayList<>();
            results.add(
                    Result.ok(subject, configuration.databaseUrl() + ": up to date, and writable"));
            stores.tenants().all().forEach(tenant -> results.add(tenant(tenant)));
            return results;
        } catch (StoreUnavailableException | UnusableException | IllegalArgumentException e) {
            return List.of(
                    Result.wrong(
                            subject,
                            configuration.databaseUrl() + ": " + e.getMessage(),
                            "check database.url, user and password, and that it runs"));
        }
    }

    private Result tenant(Tenant tenant) {
        String subject = "tenant " + tenant.id();
        if (!Opening.hosts(configuration).allows(tenant.url())) {
            return Result.weak(
                    subject,
                    tenant.url() + " is not among the hosts that may be called",
                    "add its host to network.allowed-hosts");
        }
        return reachable(subject, tenant.url());
    }

    private Result publicUrl() {
        String subject = "public URL";
        URI url = configuration.publicUrl(configuration.server().port());
        if ("http".equals(url.getScheme()) && !configuration.network().allowLoopback()) {
            return Result.weak(
                    subject,
                    url + " is plain http, which Atlassian does not call",
                    "put a proxy with TLS before it and set server.public-url to its https address");
        }
        return web.status(url.resolve("/forge/health"))
                .map(
                        status ->
                                status == 200 || status == 503
                                        ? Result.ok(subject, url + " leads here")
                                        : Result.weak(
                                                subject,
                                                url + " answers " + status,
                                                "let the proxy lead to this service"))
                .orElseGet(
                        () ->
                                Result.weak(
                                        subject,
                                        url + " does not answer",
                                        "start the service; if it runs, check the proxy and DNS"));
    }

    private Result reachable(String subject, URI url) {
        return web.status(url)
                .map(status -> Result.ok(subject, url + " answers"))
                .orElseGet(
                        () ->
                                Result.weak(
                                        subject,
                                        url + " does not answer",
                                        "check the network, DNS and a proxy on the way out"));
    }
}
