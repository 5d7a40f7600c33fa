package dev.banksman.testkit.team;

import java.util.Arrays;

/** What the team ships, and when. */
enum Release {
    EASTER("10201", "Easter release", "2026-04-01"),
    SPRING("10202", "Spring release", "2026-05-20");

    private final String id;
    private final String shown;
    private final String day;

    Release(String id, String shown, String day) {
        this.id = id;
        this.shown = shown;
        this.day = day;
    }

    String id() {
        return id;
    }

    String shown() {
        return shown;
    }

    String day() {
        return day;
    }

    static Release named(String shown) {
        return Arrays.stream(values())
                .filter(release -> release.shown.equals(shown))
                .findFirst()
                .orElseThrow();
    }
}
