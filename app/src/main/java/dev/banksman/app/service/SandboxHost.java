package dev.banksman.app.service;

import dev.banksman.app.io.UnusableException;
import dev.banksman.sandbox.JiraSandbox;
import dev.banksman.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;

/** The simulated site that comes along, in the same process. */
public final class SandboxHost implements AutoCloseable {

    private static final String SITE = "acme";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JiraSandbox sandbox;

    private SandboxHost(JiraSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Starts it on that port, or on a free one when somebody else has it. */
    public static SandboxHost start(int port) {
        try {
            return new SandboxHost(JiraSandbox.start(SandboxOptions.defaults().withPort(port)));
        } catch (IOException taken) {
            return startAnywhere(taken);
        }
    }

    private static SandboxHost startAnywhere(IOException taken) {
        try {
            return new SandboxHost(JiraSandbox.start(SandboxOptions.defaults().withPort(0)));
        } catch (IOException e) {
            e.addSuppressed(taken);
            throw new UnusableException("the sandbox cannot be started: " + e, e);
        }
    }

    public String url() {
        return sandbox.url();
    }

    /** Where its installation keys are. */
    public URI installKeys() {
        return URI.create(sandbox.url() + "/install-keys");
    }

    public URI keySet() {
        return URI.create(sandbox.url() + "/.well-known/jwks.json");
    }

    public String board() {
        return sandbox.url() + "/";
    }

    public InstantSource clock() {
        return sandbox.clock();
    }

    /** Installs the app whose descriptor is there. */
    public void install(URI service) {
        String body = "{\"descriptorUrl\":\"" + service + "/atlassian-connect.json\"}";
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(sandbox.url() + "/sandbox/sites/" + SITE + "/install"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new UnusableException(
                        "the sandbox could not install Banksman: " + answer.body());
            }
        } catch (IOException e) {
            throw new UnusableException("the sandbox could not install Banksman: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
