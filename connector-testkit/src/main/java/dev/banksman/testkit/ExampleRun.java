package dev.banksman.testkit;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.item.Person;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.Policy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays an example, as often as is asked, each time in a new world. */
final class ExampleRun<P extends Record> {

    private static final int NEVER = -1;

    private final Policy<P> policy;
    private final Example example;

    ExampleRun(Policy<P> policy, Example example) {
        this.policy = policy;
        this.example = example;
    }

    World play(Courier courier) {
        return play(courier, NEVER);
    }

    /** As it is played otherwise, but everything is stored and read back before that step. */
    World playRestartedBefore(int step) {
        return play(Courier.PROMPT, step);
    }

    private World play(Courier courier, int restartBefore) {
        World world =
                World.of(List.of(rule()), courier)
                        .beginning(Times.at(example.start()))
                        .with(
                                example.given().entrySet().stream().map(ExampleRun::item).toList(),
                                (item, made) ->
                                        PastWords.apply(
                                                made,
                                                example.given()
                                                        .getOrDefault(item.key(), Map.of())));
        for (int step = 0; step < example.when().size(); step++) {
            if (step == restartBefore) {
                world.restart(List.of(rule()));
            }
            play(example.when().get(step), world);
        }
        return world.settle();
    }

    private void play(Map<String, Object> step, World world) {
        Person actor =
                step.containsKey("by") ? ItemWords.person(step.get("by")) : An.person("olga");
        step.forEach(
                (word, said) -> {
                    switch (word) {
                        case "by" -> {}
                        case "wait" -> world.tick(String.valueOf(said), calendar());
                        case "until" -> world.tickTo(Times.at(String.valueOf(said)));
                        default -> change(world, actor, word, Yaml.map(said));
                    }
                });
    }

    private static void change(World world, Person actor, String key, Map<String, Object> words) {
        Map<String, Object> others = new LinkedHashMap<>(words);
        Optional<Object> comment = Optional.ofNullable(others.remove("comment"));
        world.change(
                actor,
                key,
                item ->
                        ItemWords.apply(
                                comment.map(text -> said(item, actor, world.now(), text))
                                        .orElse(item),
                                others));
    }

    private static ItemBuilder said(ItemBuilder item, Person author, Instant at, Object text) {
        return item.comment(author, at, String.valueOf(text));
    }

    private static ItemBuilder item(Map.Entry<String, Map<String, Object>> given) {
        return ItemWords.apply(An.item(given.getKey()), given.getValue());
    }

    Rule<P> rule() {
        Kinds kinds = example.kinds().equals("all") ? new Kinds.All() : policy.about().kinds();
        return Rules.of(policy, params(), kinds, calendar());
    }

    P params() {
        return Params.read(policy.defaults(), example.with());
    }

    private WorkCalendar calendar() {
        return example.calendar().equals("always") ? Times.ALWAYS : Times.OFFICE;
    }
}
