package dev.banksman.jira.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Where Atlassian publishes its keys: one for installations, one for Forge. */
public final class FakeKeys implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey install;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile RSAKey forge;
    private volatile boolean down;

    public FakeKeys() {
        try {
            install = new RSAKeyGenerator(2048).keyID("install-key-1").generate();
            forge = new RSAKeyGenerator(2048).keyID("forge-key-1").generate();
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        String text =
                switch (path) {
                    case "/keys/install-key-1" -> pem(install);
                    case "/jwks.json" -> new JWKSet(forge.toPublicJWK()).toString();
                    default -> "";
                };
        byte[] bytes = text.getBytes(UTF_8);
        int status = down ? 500 : bytes.length == 0 ? 404 : 200;
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String pem(RSAKey key) {
        try {
            byte[] encoded = key.toRSAPublicKey().getEncoded();
            return "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(encoded)
                    + "\n-----END PUBLIC KEY-----\n";
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public RSAKey install() {
        return install;
    }

    public RSAKey forge() {
        return forge;
    }

    /** Another key takes the place of Forge's. */
    public void rotate(RSAKey next) {
        forge = next;
    }

    public void down(boolean now) {
        down = now;
    }

    /** How often anything was asked for. */
    public int asked() {
        return asked.get();
    }

    public URI installKeys() {
        return URI.create(address() + "/keys");
    }

    public URI keySet() {
        return URI.create(address() + "/jwks.json");
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
