package dev.banksman.app.service.rules;

import dev.banksman.port.Settings;
import java.util.HashMap;
import java.util.Map;

final class MemorySettings implements Settings {

    private final Map<String, String> all = new HashMap<>();
    private boolean paused;

    @Override
    public boolean isPaused() {
        return paused;
    }

    @Override
    public void pause(boolean pause) {
        paused = pause;
    }

    @Override
    public Map<String, String> all(String tenant) {
        return all;
    }

    @Override
    public void put(String tenant, String name, String value) {
        all.put(name, value);
    }
}
