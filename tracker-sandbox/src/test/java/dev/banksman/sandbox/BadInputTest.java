package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.sandbox.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the sandbox answers 4xx and goes on. */
class BadInputTest {

    private Connected site;

    @BeforeEach
    void start() throws Exception {
        site = new Connected(SandboxOptions.defaults());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private int post(String path, byte[] body) throws Exception {
        String account = site.controls.get("/sandbox/sites/acme/board").text("/people/0/accountId");
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(site.sandbox.siteUrls().getFirst() + path))
                        .header("X-Sandbox-Actor", account)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"fields\": 1}",
                "{\"fields\": {\"project\": []}}",
                "\u0000",
                "{\"fields\": {\"project\": {\"key\": \"PAY\"}, \"summary\": 5, \"issuetype\": 7}}"
            })
    void refusesBodiesThatAreNoIssue(String body) throws Exception {
        assertThat(post("/rest/api/3/issue", body.getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
    }

    @Test
    void refusesDepthAndSize() throws Exception {
        String deep = "{\"body\":".repeat(5000) + "1" + "}".repeat(5000);

        assertThat(post("/rest/api/3/issue/PAY-4/comment", deep.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(400);
        assertThat(post("/rest/api/3/issue/PAY-4/comment", new byte[11 * 1024 * 1024]))
                .isEqualTo(413);
        assertThat(site.get("/rest/api/3/myself").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersAnythingThatIsAlmostARequest(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] good =
                """
                {"fields": {"project": {"key": "PAY"}, "summary": "S", "issuetype": {"name": "Task"},
                 "description": {"type": "doc", "version": 1, "content": []}, "labels": ["a"], "assignee": {"accountId": "x"}}}"""
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 60; i++) {
            byte[] bad = good.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            assertThat(post("/rest/api/3/issue", bad)).isIn(201, 400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rest/api/3/issue/%zz",
                "/rest/api/3/issue/PAY-4?fields=%",
                "//",
                "/rest/api/3/search/jql?jql=project=PAY&maxResults=many",
                "/rest/api/3/search/jql?jql=project=PAY&nextPageToken=!!"
            })
    void refusesMalformedAddresses(String path) throws Exception {
        assertThat(raw(path)).containsPattern("^HTTP/1.1 4\\d\\d ");
        assertThat(site.get("/rest/api/3/myself").status()).isEqualTo(200);
    }

    /** Java's client would not send these. */
    private String raw(String path) throws Exception {
        URI base = URI.create(site.sandbox.siteUrls().getFirst());
        String account = site.controls.get("/sandbox/sites/acme/board").text("/people/0/accountId");
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("GET "
                                    + base.getPath()
                                    + path
                                    + " HTTP/1.1\r\nHost: x\r\nX-Sandbox-Actor: "
                                    + account
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysWhatAnInstallLacks() throws Exception {
        assertThat(
                        site.controls
                                .post("/sandbox/sites/acme/install", Json.object())
                                .text("/errorMessages/0"))
                .contains("descriptorUrl");
        assertThat(
                        site.controls
                                .post("/sandbox/sites/none/install", Json.object())
                                .text("/errorMessages/0"))
                .contains("acme");
        assertThat(
                        site.controls
                                .post(
                                        "/sandbox/sites/acme/install",
                                        Json.object().put("descriptorUrl", "http://127.0.0.1:1/x"))
                                .status())
                .isEqualTo(502);
        assertThat(
                        site.controls
                                .post(
                                        "/sandbox/sites/acme/install",
                                        Json.object().put("descriptorUrl", "not an address"))
                                .status())
                .isEqualTo(400);
        assertThat(
                        site.controls
                                .post("/sandbox/sites/acme/forge/install", Json.object())
                                .text("/errorMessages/0"))
                .contains("appId");
    }
}
