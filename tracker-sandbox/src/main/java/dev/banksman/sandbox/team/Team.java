package dev.banksman.sandbox.team;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Person;
import dev.banksman.sandbox.site.Project;
import dev.banksman.sandbox.site.Release;
import dev.banksman.sandbox.site.Site;
import dev.banksman.sandbox.site.Sprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Peoples a site. Nobody is told of what is done here: it lies in the past. */
public final class Team {

    private Team() {}

    /**
     * Settles the people and their projects, and either the team's items or plain ones.
     *
     * @param items how many plain items; 0 for the team's own
     */
    public static void settle(Site site, int items, long seed) {
        JsonNode script = script();
        Days days = new Days(site);
        site.locked(
                () -> {
                    found(site, script, days);
                    if (items == 0) {
                        new TeamPast(site, days).play(script);
                    } else {
                        PlainItems.make(site, items, seed);
                    }
                    return site;
                });
    }

    private static JsonNode script() {
        try (InputStream in = Objects.requireNonNull(Team.class.getResourceAsStream("team.json"))) {
            return Json.parse(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void found(Site site, JsonNode script, Days days) {
        for (JsonNode name : script.path("people")) {
            site.people().add(Person.human(site.id().account(name.asText()), name.asText()));
        }
        for (JsonNode one : script.path("projects")) {
            String id = Integer.toString(10_000 + site.projects().size());
            Person lead = site.people().named(one.path("lead").asText()).orElseThrow();
            Project project =
                    new Project(
                            id,
                            one.path("key").asText(),
                            one.path("name").asText(),
                            "software",
                            lead);
            one.path("components").forEach(name -> project.components().add(name.asText()));
            for (JsonNode release : one.path("releases")) {
                project.releases()
                        .add(
                                new Release(
                                        Integer.toString(
                                                Integer.parseInt(id) * 10
                                                        + project.releases().size()),
                                        release.path("name").asText(),
                                        days.date(release.path("day").asInt()),
                                        release.path("released").asBoolean()));
            }
            site.found(project);
        }
        JsonNode sprint = script.path("sprint");
        site.sprints()
                .add(
                        new Sprint(
                                1,
                                sprint.path("name").asText(),
                                "active",
                                days.at(sprint.path("start").asInt(), "09:00"),
                                days.at(sprint.path("end").asInt(), "17:00"),
                                sprint.path("goal").asText()));
    }
}
