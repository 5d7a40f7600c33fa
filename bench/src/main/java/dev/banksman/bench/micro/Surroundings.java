package dev.banksman.bench.micro;

import dev.banksman.diff.Change;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.judge.Case;
import dev.banksman.judge.Docket;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A story with six items around it: three that block it, two that wait for it, and its parent. Once
 * all is well, once as much as possible is not.
 */
final class Surroundings {

    static final Instant NOW = Times.at("2026-03-18 10:00");
    private static final Instant YESTERDAY = Times.at("2026-03-17 11:00");
    private static final Instant LONG_AGO = Times.at("2026-03-09 11:00");

    private final LinkGraph links = new LinkGraph();
    private final Map<ItemRef, Neighbour.Known> items = new HashMap<>();

    private Surroundings(ItemBuilder story, Stream<ItemBuilder> others, Instant touched) {
        for (String blocker : List.of("PAY-1", "PAY-2", "PAY-3")) {
            links.add(An.ref(blocker), An.ref("PAY-7"));
        }
        for (String dependent : List.of("PAY-8", "PAY-9")) {
            links.add(An.ref("PAY-7"), An.ref(dependent));
        }
        Stream.concat(Stream.of(story), others).forEach(item -> put(item, touched));
    }

    /** Under way, owned, with criteria and time left; what it waited for is done. */
    static Surroundings well() {
        return new Surroundings(
                story().start("2026-03-16").due("2026-04-30"),
                Stream.concat(
                        Stream.of("PAY-1", "PAY-2", "PAY-3")
                                .map(key -> An.item(key).done().due("2026-03-13")),
                        around()),
                YESTERDAY);
    }

    /**
     * Under way and silent, unowned, blocked without a word, overdue, and so is what it waits for.
     */
    static Surroundings ill() {
        return new Surroundings(
                story().unowned()
                        .criteria()
                        .blockedWithoutAWord()
                        .start("2026-03-02")
                        .due("2026-03-16"),
                Stream.concat(
                        Stream.of("PAY-1", "PAY-2", "PAY-3")
                                .map(key -> An.item(key).unowned().due("2026-03-17")),
                        around()),
                LONG_AGO);
    }

    /** The story after a change, put before the judge. */
    Case changed(List<Change> changes, Docket docket) {
        Neighbour.Known story = known(An.ref("PAY-7"));
        Neighbourhood around = new Neighbourhood(story.item(), links, this::find);
        return new Case(
                story, around, Optional.of(story.item()), changes, docket, NOW, Case.Cause.CHANGE);
    }

    /** A due date put off by a week. */
    static Change slip() {
        return new Change.DueMoved(
                Value.of(LocalDate.parse("2026-03-09")), Value.of(LocalDate.parse("2026-03-16")));
    }

    private static ItemBuilder story() {
        return An.item("PAY-7")
                .inProgress()
                .childOf("PAY-0")
                .blockedBy("PAY-1")
                .blockedBy("PAY-2")
                .blockedBy("PAY-3")
                .blocks("PAY-8")
                .blocks("PAY-9")
                .labels("client", "card");
    }

    private static Stream<ItemBuilder> around() {
        return Stream.of(
                An.item("PAY-0").inProgress().due("2026-06-30"),
                An.item("PAY-8").due("2026-05-29"),
                An.item("PAY-9").start("2026-05-04"));
    }

    private void put(ItemBuilder builder, Instant touched) {
        Value<Instant> since = Value.of(touched);
        Value<Instant> blocked = builder.item().blocked().flatMap(blockage -> since);
        Tenure tenure = new Tenure(since, since, blocked, since, builder.item().due(), 1);
        items.put(builder.item().ref(), new Neighbour.Known(builder.item(), tenure));
    }

    private Neighbour find(ItemRef ref) {
        Neighbour.Known known = items.get(ref);
        return known == null ? new Neighbour.Outside(ref) : known;
    }

    private Neighbour.Known known(ItemRef ref) {
        return (Neighbour.Known) find(ref);
    }
}
