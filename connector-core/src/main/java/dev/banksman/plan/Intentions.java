package dev.banksman.plan;

import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.plan.Hold.Reason;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records what an event calls for, and what quietness holds back. */
final class Intentions {

    private final Speaker speaker;

    Intentions(Speaker speaker) {
        this.speaker = speaker;
    }

    List<Intention> of(
            FindingEvent event, Rule<?> rule, Desk desk, Paragraph paragraph, Scene scene) {
        return switch (event.type()) {
            case OPENED -> opened(event, rule, desk, paragraph, scene);
            case RUNG -> rung(event, rule, desk, paragraph, scene);
            case UPDATED, RESOLVED, WITHDRAWN -> changed(event, rule, desk);
        };
    }

    private List<Intention> opened(
            FindingEvent event, Rule<?> rule, Desk desk, Paragraph paragraph, Scene scene) {
        List<Hold> holds = holds(rule, desk.inBurst() && !event.byTime());
        if (event.stand().baseline()) {
            holds.add(Hold.of(Reason.BASELINE));
        }
        Optional<Instant> later = Timing.opening(event, rule, desk);
        later.ifPresent(at -> holds.add(Hold.until(Reason.GRACE, at)));
        Occasion occasion = new Occasion(later.orElse(event.at()), holds, paragraph, scene);
        return all(rule.reactions().atOpening(), rule, occasion);
    }

    private List<Intention> rung(
            FindingEvent event, Rule<?> rule, Desk desk, Paragraph paragraph, Scene scene) {
        List<Hold> holds = holds(rule, desk.inBurst() && !event.byTime());
        Instant speakAt = Timing.rung(event, rule, desk);
        if (speakAt.isAfter(event.at())) {
            holds.add(Hold.until(Reason.HOURS, speakAt));
        }
        Occasion occasion = new Occasion(speakAt, holds, paragraph, scene);
        int number = event.rung().orElseThrow();
        return all(rule.reactionsAt(number), rule, occasion);
    }

    /** A change of what was said already is a silent edit; what was not said needs none. */
    private List<Intention> changed(FindingEvent event, Rule<?> rule, Desk desk) {
        if (!desk.voices(event.stand().id())) {
            return List.of();
        }
        boolean last = event.type().closes() && desk.voiced().size() == 1;
        String text = last ? Composer.allClear().plain() : "";
        return List.of(
                new Intention(
                        "note",
                        event.at(),
                        List.of(),
                        text.isEmpty() ? Optional.empty() : Optional.of(text),
                        holds(rule, false)));
    }

    private static List<Hold> holds(Rule<?> rule, boolean burst) {
        List<Hold> holds = new ArrayList<>(2);
        if (!rule.terms().mode().speaks()) {
            holds.add(Hold.of(Reason.MODE));
        }
        if (burst) {
            holds.add(Hold.of(Reason.BURST));
        }
        return holds;
    }

    private record Occasion(Instant at, List<Hold> holds, Paragraph paragraph, Scene scene) {

        Intention intends(String effect, List<String> to, Optional<String> text) {
            return new Intention(effect, at, to, text, List.copyOf(holds));
        }

        Intention held(String effect, List<String> to, Hold more) {
            List<Hold> all = new ArrayList<>(holds);
            if (!all.contains(more)) {
                all.add(more);
            }
            return new Intention(effect, at, to, Optional.empty(), all);
        }
    }

    /** Whoever is told is told in the item's note, so that a message brings a note along. */
    private List<Intention> all(
            List<? extends Reaction> reactions, Rule<?> rule, Occasion occasion) {
        List<Intention> all = new ArrayList<>(reactions.size() + 1);
        if (!reactions.isEmpty() && reactions.stream().noneMatch(Reaction.Note.class::isInstance)) {
            all.add(one(new Reaction.Note(), rule, occasion));
        }
        reactions.forEach(reaction -> all.add(one(reaction, rule, occasion)));
        return List.copyOf(all);
    }

    private Intention one(Reaction reaction, Rule<?> rule, Occasion occasion) {
        return switch (reaction) {
            case Reaction.Note() ->
                    occasion.intends("note", List.of(), Optional.of(text(occasion.paragraph())));
            case Reaction.Message(Recipient to) -> addressed("message", to, occasion);
            case Reaction.Decision(String form) ->
                    occasion.intends("decision", List.of(), Optional.of(form));
            case Reaction.Acting acting -> acting(acting, rule, occasion);
        };
    }

    private Intention acting(Reaction.Acting acting, Rule<?> rule, Occasion occasion) {
        Intention intention =
                switch (acting) {
                    case Reaction.MoveBack() ->
                            occasion.intends("move", List.of(), Optional.of("back"));
                    case Reaction.MoveTo(String status) ->
                            occasion.intends("move", List.of(), Optional.of(status));
                    case Reaction.SetField(String field, String value) ->
                            occasion.intends(
                                    "field", List.of(), Optional.of(field + " = " + value));
                    case Reaction.Assign(Recipient to) -> addressed("assign", to, occasion);
                    case Reaction.AddLabel(String label) ->
                            occasion.intends("label", List.of(), Optional.of(label));
                };
        if (rule.terms().mode() == Mode.ENFORCE
                || intention.held().contains(Hold.of(Reason.MODE))) {
            return intention;
        }
        List<Hold> held = new ArrayList<>(intention.held());
        held.add(Hold.of(Reason.MODE));
        return new Intention(
                intention.effect(), intention.at(), intention.to(), intention.text(), held);
    }

    private Intention addressed(String effect, Recipient to, Occasion occasion) {
        return switch (speaker.resolve(to, occasion.scene().item())) {
            case Value.Present<Person>(Person person) ->
                    occasion.intends(effect, List.of(person.id()), Optional.empty());
            case Value.Empty<Person>() -> nobody(effect, occasion);
            case Value.Unknown<Person> unknown -> nobody(effect, occasion);
        };
    }

    private static Intention nobody(String effect, Occasion occasion) {
        return occasion.held(effect, List.of(), Hold.of(Reason.NOBODY));
    }

    private static String text(Paragraph paragraph) {
        return new RichText(List.of(paragraph)).plain();
    }
}
