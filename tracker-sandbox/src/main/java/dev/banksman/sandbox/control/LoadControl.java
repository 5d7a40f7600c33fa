package dev.banksman.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Handler;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.Adf;
import dev.banksman.sandbox.site.Deed;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.IssueDesk;
import dev.banksman.sandbox.site.Person;
import dev.banksman.sandbox.site.Site;
import dev.banksman.sandbox.site.TalkDesk;
import dev.banksman.sandbox.team.PlainItems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Many changes by one person, as fast as they go or paced; each is told like any other. */
final class LoadControl {

    private final Rig rig;

    private LoadControl(Rig rig) {
        this.rig = rig;
    }

    static void in(Router<Handler> router, Rig rig) {
        LoadControl control = new LoadControl(rig);
        router.on("POST", "/sandbox/sites/{site}/bulk", control::bulk);
    }

    /**
     * A load.
     *
     * @param perSecond 0 for as fast as it goes
     */
    private record Load(Site site, Person by, JsonNode change, int rounds, double perSecond) {}

    private Answer bulk(Call call) {
        Site site = rig.sites().named(call.variable("site"));
        JsonNode body = call.json();
        Person by =
                Json.text(body, "by")
                        .map(
                                name ->
                                        site.people()
                                                .named(name)
                                                .orElseThrow(
                                                        () ->
                                                                Refusal.bad(
                                                                        "Nobody is named "
                                                                                + name
                                                                                + ".")))
                        .orElseGet(() -> site.people().humans().getFirst());
        Load load =
                new Load(
                        site,
                        by,
                        body.path("change"),
                        body.path("times").asInt(1),
                        body.path("perSecond").asDouble());
        List<Runnable> steps = new ArrayList<>();
        int create = body.path("create").asInt();
        for (int i = 0; i < create; i++) {
            int number = i;
            steps.add(() -> create(load, number));
        }
        if (!load.change().isMissingNode()) {
            List<String> keys = keys(site, body);
            for (int round = 0; round < load.rounds(); round++) {
                int number = round;
                keys.forEach(key -> steps.add(() -> change(load, key, number)));
            }
        }
        if (steps.isEmpty()) {
            throw Refusal.bad(
                    "Nothing to do: give create: N, or items: N (or keys) and change: {fields|status|comment|touch}.");
        }
        return body.path("background").asBoolean() ? behind(steps, load) : run(steps, load);
    }

    private static List<String> keys(Site site, JsonNode body) {
        List<String> keys = new ArrayList<>();
        body.path("keys").forEach(key -> keys.add(key.asText()));
        if (keys.isEmpty()) {
            site.locked(
                    () ->
                            keys.addAll(
                                    site.issues().stream()
                                            .limit(body.path("items").asInt(Integer.MAX_VALUE))
                                            .map(Issue::key)
                                            .toList()));
        }
        return keys;
    }

    private static Answer behind(List<Runnable> steps, Load load) {
        Thread.ofVirtual().name("sandbox-load").start(() -> run(steps, load));
        return Answer.json(202, Json.object().put("steps", steps.size()));
    }

    private static Answer run(List<Runnable> steps, Load load) {
        long began = System.nanoTime();
        long gap = load.perSecond() > 0 ? (long) (1e9 / load.perSecond()) : 0;
        try {
            for (int i = 0; i < steps.size(); i++) {
                long early = began + i * gap - System.nanoTime();
                if (early > 0) {
                    Thread.sleep(Duration.ofNanos(early));
                }
                steps.get(i).run();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        return Answer.ok(Json.object().put("steps", steps.size()).put("millis", millis));
    }

    private static void create(Load load, int number) {
        load.site()
                .locked(
                        () -> {
                            var projects = List.copyOf(load.site().projects());
                            ObjectNode fields =
                                    PlainItems.fields(
                                            projects.get(number % projects.size()),
                                            load.by(),
                                            number);
                            return new IssueDesk(load.site()).create(deed(load), fields);
                        });
    }

    private static Deed deed(Load load) {
        return new Deed(load.by(), load.site().now(), load.change().path("mail").asBoolean());
    }

    /** An issue that is gone by then is passed over. */
    private static void change(Load load, String key, int round) {
        load.site()
                .locked(
                        () -> {
                            load.site().issue(key).ifPresent(issue -> change(load, issue, round));
                            return key;
                        });
    }

    private static void change(Load load, Issue issue, int round) {
        IssueDesk desk = new IssueDesk(load.site());
        JsonNode change = load.change();
        if (change.path("fields").isObject()) {
            desk.edit(deed(load), issue, change.path("fields"));
        }
        if (change.path("touch").asBoolean()) {
            String plain = issue.summary().replaceAll(" · \\d+$", "");
            desk.edit(
                    deed(load),
                    issue,
                    Json.object().put("summary", plain + " · " + (issue.changes().size() + round)));
        }
        Json.text(change, "status")
                .ifPresent(
                        name ->
                                desk.transition(
                                        deed(load), issue, load.site().catalog().status(name)));
        Json.text(change, "comment")
                .ifPresent(
                        text ->
                                new TalkDesk(load.site(), desk)
                                        .comment(deed(load), issue, Adf.document(text), Map.of()));
    }
}
