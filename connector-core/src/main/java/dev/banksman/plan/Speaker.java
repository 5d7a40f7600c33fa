package dev.banksman.plan;

import dev.banksman.effect.Effect;
import dev.banksman.effect.RichText;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.plan.Desk.Pending;
import dev.banksman.plan.Plan.Write;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Turns reactions whose time has come into effects, within the limits of breaker and noise budget.
 */
public final class Speaker {

    private final Directory directory;
    private final BreakerBoard breaker;
    private final NoiseBudget noise;
    private long digested;

    public Speaker(Directory directory, BreakerBoard breaker, NoiseBudget noise) {
        this.directory = directory;
        this.breaker = breaker;
        this.noise = noise;
    }

    /** How many messages went to the digest instead. */
    public long digested() {
        return digested;
    }

    Optional<Instant> stopped(Rule<?> rule, Scene scene) {
        return breaker.stopped(rule.id(), scene.item().ref(), scene.now(), rule.terms().calendar());
    }

    /**
     * Carries out what a finding calls for; the note as a whole is written afterwards.
     *
     * @return whom the note's paragraph is for
     */
    Address perform(Pending pending, Rule<?> rule, Scene scene, Spoken spoken) {
        Address address = Address.NOBODY;
        for (Reaction reaction : rule.reactionsAt(pending.rung())) {
            Optional<Effect> effect = effect(reaction, pending, rule, scene, spoken);
            if (spoken.inNote() && effect.isPresent()) {
                address = address.and(address(reaction, effect.get()));
            }
            effect.filter(e -> !spoken.inNote() || !isSaid(e))
                    .ifPresent(e -> spoken.write(new Write(rule.handle(), e)));
        }
        return address;
    }

    /** What is no write of its own but a part of the note. */
    private static boolean isSaid(Effect effect) {
        return effect instanceof Effect.Tell || effect instanceof Effect.Prepare;
    }

    private static Address address(Reaction reaction, Effect effect) {
        return switch (reaction) {
            case Reaction.Message(Recipient to) when effect instanceof Effect.Tell tell ->
                    Address.to(tell.person(), as(to));
            case Reaction.Decision(String form) -> Address.preparedFor(form);
            case Reaction.Message other -> Address.NOBODY;
            case Reaction.Note note -> Address.NOBODY;
            case Reaction.Acting acting -> Address.NOBODY;
        };
    }

    private static String as(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Owner() -> "owner";
            case Recipient.Reporter() -> "reporter";
            case Recipient.Lead() -> "lead";
            case Recipient.Somebody somebody -> "";
        };
    }

    Value<Person> resolve(Recipient recipient, WorkItem item) {
        return switch (recipient) {
            case Recipient.Owner() -> item.owner();
            case Recipient.Reporter() -> item.flow().reporter();
            case Recipient.Lead() -> item.project().lead();
            case Recipient.Somebody(String idOrName) -> directory.find(idOrName);
        };
    }

    private Optional<Effect> effect(
            Reaction reaction, Pending pending, Rule<?> rule, Scene scene, Spoken spoken) {
        ItemRef item = scene.item().ref();
        RichText text = new RichText(List.of(pending.voice().paragraph()));
        return switch (reaction) {
            case Reaction.Note() -> Optional.empty(); // the note as a whole is written afterwards
            case Reaction.Message(Recipient to) ->
                    resolve(to, scene.item())
                            .known()
                            .filter(person -> admits(person, pending, rule, scene, spoken))
                            .map(person -> new Effect.Tell(item, person, text));
            case Reaction.Decision(String form) ->
                    Optional.of(new Effect.Prepare(item, form, text));
            case Reaction.Acting acting ->
                    rule.terms().mode() == Mode.ENFORCE ? act(acting, scene) : Optional.empty();
        };
    }

    private Optional<Effect> act(Reaction.Acting acting, Scene scene) {
        ItemRef item = scene.item().ref();
        return switch (acting) {
            case Reaction.MoveBack() ->
                    scene.cameFrom().map(Status::name).map(name -> new Effect.Move(item, name));
            case Reaction.MoveTo(String status) -> Optional.of(new Effect.Move(item, status));
            case Reaction.SetField(String field, String value) ->
                    Optional.of(new Effect.WriteField(item, field, value));
            case Reaction.Assign(Recipient to) ->
                    resolve(to, scene.item()).known().map(p -> new Effect.Reassign(item, p));
            case Reaction.AddLabel(String label) -> Optional.of(new Effect.AddLabel(item, label));
        };
    }

    private boolean admits(
            Person person, Pending pending, Rule<?> rule, Scene scene, Spoken spoken) {
        if (spoken.names(person)) {
            return true;
        }
        LocalDate today = rule.terms().calendar().dateOf(scene.now());
        boolean admitted = noise.admits(person, today);
        if (!admitted) {
            digested++;
            spoken.hold(pending, Hold.of(Hold.Reason.NOISE));
        }
        return admitted;
    }
}
