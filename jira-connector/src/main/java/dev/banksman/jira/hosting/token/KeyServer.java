package dev.banksman.jira.hosting.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks for published keys: small documents, in little time, from where we were told and nowhere
 * else.
 */
public final class KeyServer implements AutoCloseable {

    private static final int LARGEST = 256 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(2))
                    .followRedirects(Redirect.NEVER)
                    .build();

    /**
     * The document at an address, empty when there is none.
     *
     * @throws KeysUnavailableException when the server does not tell
     */
    Optional<String> get(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
        try {
            HttpResponse<String> response =
                    client.send(
                            request,
                            BodyHandlers.limiting(
                                    BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST));
            return switch (response.statusCode()) {
                case 200 -> Optional.of(response.body());
                case 404, 410 -> Optional.empty();
                default -> throw new KeysUnavailableException("status " + response.statusCode());
            };
        } catch (IOException unreachable) {
            throw new KeysUnavailableException(unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KeysUnavailableException("stopped");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
