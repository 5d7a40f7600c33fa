package dev.banksman.plan;

import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.plan.Desk.Pending;
import dev.banksman.plan.Desk.Voice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private final Notes notes;

    public Planner(List<Rule<?>> rules, Stage stage, Speaker speaker) {
        this.rules = rules.stream().collect(Collectors.toMap(Rule::handle, Function.identity()));
        this.stage = stage;
        this.speaker = speaker;
        this.intentions = new Intentions(speaker);
        this.notes = new Notes(this.rules, stage);
    }

    public Plan plan(Scene scene) {
        Desk desk = scene.desk().at(scene.now()).keeping(stand -> heard(stand, scene));
        List<List<Intention>> called = new ArrayList<>(scene.events().size());
        for (FindingEvent event : scene.events()) {
            Rule<?> rule = rules.get(event.stand().rule());
            if (rule == null) {
                called.add(List.of());
                desk = desk.silencing(event.stand().id());
                continue;
            }
            Voice voice = voice(rule, event);
            called.add(intentions.of(event, rule, desk, voice.paragraph(), scene));
            desk = received(desk, event, rule, voice, scene);
        }
        if (stage == Stage.MUTED) {
            return new Plan(desk, called, List.of(), Optional.empty());
        }
        Spoken spoken = new Spoken(stage, Notes.named(desk.note()));
        desk = speak(desk, scene, spoken);
        desk = notes.write(desk, scene, spoken);
        return new Plan(
                desk, spoken.holding(scene.events(), called), spoken.writes(), nextAt(desk));
    }

    /** A rule that is gone, may no longer speak or was waived here says nothing any more. */
    private boolean heard(Stand.Id stand, Scene scene) {
        Rule<?> rule = rules.get(stand.rule());
        return rule != null
                && stage.hears(rule.terms().mode())
                && !scene.waived().contains(rule.id());
    }

    private Desk received(Desk desk, FindingEvent event, Rule<?> rule, Voice voice, Scene scene) {
        return switch (event.type()) {
            case OPENED -> heard(voice.stand(), scene) ? opened(desk, event, rule, voice) : desk;
            case RUNG -> heard(voice.stand(), scene) ? rung(desk, event, rule, voice) : desk;
            case UPDATED -> desk.rewording(voice);
            case RESOLVED, WITHDRAWN -> desk.silencing(event.stand().id());
        };
    }

    private Desk opened(Desk desk, FindingEvent event, Rule<?> rule, Voice voice) {
        if (event.stand().baseline() || rule.reactions().atOpening().isEmpty()) {
            return desk;
        }
        return desk.waiting(
                new Pending(
                        voice,
                        0,
                        Timing.opening(event, rule, desk).orElse(event.at()),
                        desk.inBurst() && !event.byTime()));
    }

    private Desk rung(Desk desk, FindingEvent event, Rule<?> rule, Voice voice) {
        int number = event.rung().orElseThrow();
        Instant speakAt = Timing.rung(event, rule, desk);
        boolean ofBurst = desk.inBurst() && !event.byTime();
        return desk.waiting(new Pending(voice, number, speakAt, ofBurst));
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
            spoken.spoke();
            Address address = speaker.perform(pending, rule, scene, spoken);
            desk = desk.voicing(pending.voice().to(address));
        }
        return desk.withPending(waiting);
    }

    private static Optional<Instant> nextAt(Desk desk) {
        if (desk.isIdle()) {
            return Optional.empty();
        }
        Stream<Instant> waiting =
                desk.pending().stream()
                        .filter(pending -> !desk.waitsForTouch(pending))
                        .map(Pending::speakAt);
        return Stream.concat(waiting, desk.remarks().stream().map(Desk.Remark::until))
                .min(Comparator.naturalOrder());
    }

    private static Voice voice(Rule<?> rule, FindingEvent event) {
        Composer composer = new Composer(rule.terms().calendar(), event.stand().openedAt());
        Paragraph paragraph = composer.paragraph(rule.id(), event.words());
        return new Voice(event.stand().id(), paragraph);
    }
}
