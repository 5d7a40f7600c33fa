package dev.banksman.plan;

import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.plan.Desk.Pending;
import dev.banksman.plan.Desk.Voice;
import dev.banksman.plan.Plan.Write;
import dev.banksman.policy.Reaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plans what is said on an item. An item has one note whatever the number of rules: its wanted
 * content is worked out anew each time and compared with what stands, so that nothing is said
 * twice.
 */
public final class Planner {

    private final Map<String, Rule<?>> rules;
    private final Stage stage;
    private final Intentions intentions;
    private final Speaker speaker;

    public Planner(List<Rule<?>> rules, Stage stage, Speaker speaker) {
        this.rules = rules.stream().collect(Collectors.toMap(Rule::handle, Function.identity()));
        this.stage = stage;
        this.speaker = speaker;
        this.intentions = new Intentions(speaker);
    }

    public Plan plan(Scene scene) {
        Desk desk = scene.desk();
        List<List<Intention>> called = new ArrayList<>(scene.events().size());
        for (FindingEvent event : scene.events()) {
            Rule<?> rule = rule(event.stand());
            Voice voice = voice(rule, event);
            called.add(intentions.of(event, rule, desk, voice.paragraph(), scene));
            desk = received(desk, event, rule, voice);
        }
        Spoken spoken = new Spoken();
        desk = speak(desk, scene, spoken);
        desk = writeNote(desk, scene, spoken.writes());
        return new Plan(
                desk, spoken.holding(scene.events(), called), spoken.writes(), nextAt(desk));
    }

    private Desk received(Desk desk, FindingEvent event, Rule<?> rule, Voice voice) {
        return switch (event.type()) {
            case OPENED -> opened(desk, event, rule, voice);
            case RUNG -> rung(desk, event, rule, voice);
            case UPDATED -> desk.rewording(voice);
            case RESOLVED, WITHDRAWN -> desk.silencing(event.stand().id());
        };
    }

    private Desk opened(Desk desk, FindingEvent event, Rule<?> rule, Voice voice) {
        List<? extends Reaction> reactions = rule.reactions().atOpening();
        if (event.stand().baseline() || reactions.isEmpty() || !stage.hears(rule.terms().mode())) {
            return desk;
        }
        return desk.waiting(
                new Pending(
                        voice,
                        0,
                        reactions,
                        Timing.opening(event, rule, desk).orElse(event.at()),
                        desk.inBurst() && !event.byTime()));
    }

    private Desk rung(Desk desk, FindingEvent event, Rule<?> rule, Voice voice) {
        if (!stage.hears(rule.terms().mode())) {
            return desk;
        }
        int number = event.rung().orElseThrow();
        List<? extends Reaction> reactions = rule.reactions().ladder().rung(number).reactions();
        Instant speakAt = Timing.rung(event, rule, desk);
        boolean ofBurst = desk.inBurst() && !event.byTime();
        return desk.waiting(new Pending(voice, number, reactions, speakAt, ofBurst));
    }

    /** Lets everything speak whose time has come. */
    private Desk speak(Desk before, Scene scene, Spoken spoken) {
        if (before.pending().isEmpty()) {
            return before;
        }
        Desk desk = before;
        List<Pending> waiting = new ArrayList<>(before.pending().size());
        for (Pending pending : before.pending()) {
            Rule<?> rule = rules.get(pending.voice().stand().rule());
            if (rule == null) {
                continue;
            }
            if (before.waitsForTouch(pending) || pending.speakAt().isAfter(scene.now())) {
                waiting.add(pending);
                continue;
            }
            Optional<Instant> stopped = speaker.stopped(rule, scene);
            if (stopped.isPresent()) {
                waiting.add(pending.at(stopped.get()));
                spoken.hold(pending, Hold.until(Hold.Reason.BREAKER, stopped.get()));
                continue;
            }
            desk = desk.voicing(pending.voice());
            speaker.perform(pending, rule, scene, spoken);
        }
        return desk.withPending(waiting);
    }

    private Desk writeNote(Desk desk, Scene scene, List<Write> writes) {
        if (desk.voiced().isEmpty()) {
            return fold(desk, scene, writes);
        }
        List<Voice> voices =
                desk.voiced().stream().sorted(Comparator.comparing(v -> v.stand().rule())).toList();
        RichText content = new RichText(voices.stream().map(Voice::paragraph).toList());
        if (desk.note().filter(content::equals).isPresent()) {
            return desk;
        }
        NoteAction action = desk.note().isPresent() ? NoteAction.EDIT : NoteAction.POST;
        String rule = desk.voiced().getLast().stand().rule();
        writes.add(new Write(rule, new Effect.WriteNote(scene.item().ref(), action, content)));
        return desk.written(content, false);
    }

    private static Desk fold(Desk desk, Scene scene, List<Write> writes) {
        if (desk.note().isEmpty() || desk.folded()) {
            return desk;
        }
        RichText clear = Composer.allClear();
        String rule = scene.events().isEmpty() ? "" : scene.events().getLast().stand().rule();
        writes.add(
                new Write(rule, new Effect.WriteNote(scene.item().ref(), NoteAction.FOLD, clear)));
        return desk.written(clear, true);
    }

    private static Optional<Instant> nextAt(Desk desk) {
        return desk.pending().stream()
                .filter(pending -> !desk.waitsForTouch(pending))
                .map(Pending::speakAt)
                .min(Comparator.naturalOrder());
    }

    private static Voice voice(Rule<?> rule, FindingEvent event) {
        Composer composer = new Composer(rule.terms().calendar(), event.stand().openedAt());
        Paragraph paragraph = composer.paragraph(rule.id(), event.words());
        return new Voice(event.stand().id(), paragraph);
    }

    private Rule<?> rule(Stand stand) {
        Rule<?> rule = rules.get(stand.rule());
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + stand.rule() + " in this set");
        }
        return rule;
    }
}
