package dev.banksman.app.api;

import dev.banksman.port.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pausing everything. */
@RestController
@RequestMapping("/api")
@Tag(name = "health")
final class PauseApi {

    private final Settings settings;
    private final SteeringApi steering;

    PauseApi(Settings settings, SteeringApi steering) {
        this.settings = settings;
        this.steering = steering;
    }

    @PostMapping("/pause")
    @Operation(summary = "Writes nothing anywhere any more; judging goes on")
    SteeringApi.Health pause() {
        settings.pause(true);
        return steering.health();
    }

    @PostMapping("/resume")
    @Operation(summary = "Writes again, also what was held back")
    SteeringApi.Health resume() {
        settings.pause(false);
        return steering.health();
    }
}
