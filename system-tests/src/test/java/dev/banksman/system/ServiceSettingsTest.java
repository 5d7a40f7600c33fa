package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {

    @Test
    void givenSettings_whenWritten_thenTheFileNamesThem(@TempDir Path folder) throws IOException {
        ServiceSettings settings =
                ServiceSettings.against(folder, "http://127.0.0.1:9")
                        .withPort(8)
                        .with("sweep.every", "2s");

        settings.write();

        assertThat(Files.readAllLines(settings.config()))
                .contains(
                        "server.port: 8",
                        "server.public-url: http://127.0.0.1:8",
                        "sweep.every: 2s",
                        "atlassian.connect.public-key-base-url: http://127.0.0.1:9/install-keys");
        assertThat(settings.policyFile()).hasContent(ServiceSettings.CRITERIA);
    }
}
