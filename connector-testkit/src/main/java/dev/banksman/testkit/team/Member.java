package dev.banksman.testkit.team;

import java.util.Arrays;
import java.util.Locale;

/** The people of the team, and the one app that works among them. */
enum Member {
    HANNA("Hanna Vogt"),
    MARA("Mara Lindqvist"),
    TOMASZ("Tomasz Wrona"),
    INES("Ines Carvalho"),
    JONAS("Jonas Feld"),
    PRIYA("Priya Raman"),
    BEN("Ben Okafor"),
    LUCIA("Lucía Ortega"),
    AUTOMATION("Automation for Jira");

    private final String shown;

    Member(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }

    String accountId() {
        return "invented-" + name().toLowerCase(Locale.ROOT);
    }

    String accountType() {
        return this == AUTOMATION ? "app" : "atlassian";
    }

    static Member named(String shown) {
        return Arrays.stream(values())
                .filter(member -> member.shown.equals(shown))
                .findFirst()
                .orElseThrow();
    }
}
