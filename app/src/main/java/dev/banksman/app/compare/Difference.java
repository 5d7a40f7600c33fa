package dev.banksman.app.compare;

import dev.banksman.history.Told;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Hold;
import dev.banksman.plan.Intention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** One finding that a change of policies adds, takes away or alters. */
sealed interface Difference {

    /** The finding where it is told: the new one, unless only the old one is there. */
    Life shown();

    /** How outputs name the kind of difference. */
    String word();

    record OnlyOld(Life life) implements Difference {
        @Override
        public Life shown() {
            return life;
        }

        @Override
        public String word() {
            return "only-old";
        }
    }

    record OnlyNew(Life life) implements Difference {
        @Override
        public Life shown() {
            return life;
        }

        @Override
        public String word() {
            return "only-new";
        }
    }

    /**
     * A finding that both have, but not in the same way.
     *
     * @param what {@code opened}, {@code closed}, {@code rungs}, {@code effects}, {@code words} or
     *     {@code statement}
     */
    record Changed(Life before, Life after, SortedSet<String> what) implements Difference {
        @Override
        public Life shown() {
            return after;
        }

        @Override
        public String word() {
            return "changed";
        }
    }

    /** What differs between two tellings of one finding; nothing if they are the same. */
    static SortedSet<String> between(Life before, Life after) {
        SortedSet<String> what = new TreeSet<>();
        if (!before.opened().equals(after.opened())) {
            what.add("opened");
        }
        if (!before.closed().equals(after.closed())) {
            what.add("closed");
        }
        if (!before.rungs().equals(after.rungs())) {
            what.add("rungs");
        }
        if (!calledFor(before).equals(calledFor(after))) {
            what.add("effects");
        }
        if (what.isEmpty()) {
            finer(before, after, what);
        }
        return what;
    }

    /** What need not be told of findings that differ in something greater anyway. */
    private static void finer(Life before, Life after, Set<String> what) {
        if (!texts(before).equals(texts(after))) {
            what.add("words");
        } else if (!before.intentions().equals(after.intentions())) {
            what.add("effects");
        }
        if (!statements(before).equals(statements(after))) {
            what.add("statement");
        }
    }

    /** What is to be written, to whom and what holds it back, but not when or in what words. */
    private static List<Object> calledFor(Life life) {
        List<Object> effects = new ArrayList<>();
        for (Intention intention : life.intentions()) {
            List<Hold.Reason> held = intention.held().stream().map(Hold::reason).toList();
            effects.add(List.of(intention.effect(), intention.to(), held));
        }
        return effects;
    }

    private static List<String> texts(Life life) {
        return life.intentions().stream().map(each -> each.text().orElse("")).toList();
    }

    private static List<Object> statements(Life life) {
        List<Object> statements = new ArrayList<>();
        for (Told told : life.told()) {
            FindingEvent event = told.event();
            statements.add(List.of(event.at(), event.type(), event.stand().finding().facts()));
        }
        return statements;
    }
}
