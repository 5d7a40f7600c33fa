package dev.banksman.store.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.banksman.effect.Effect;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.plan.Stand;
import dev.banksman.policy.Words;
import dev.banksman.port.Decision;
import dev.banksman.port.ItemState;
import dev.banksman.port.Mail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The shapes of everything that is kept as a whole. Safe for use by several threads. */
public final class Codec {

    private static final String PRESENT = "present";

    private final JsonFactory json = new JsonFactory();
    private final Form<Neighbour.Known> known;
    private final Shape<ItemState> state;
    private final Shape<Mail> mail;
    private final Shape<Effect> effect;
    private final Shape<Stand> stand;
    private final Shape<Words> words;
    private final Shape<Person> person;
    private final Shape<KeptDecision> decision;

    public Codec() {
        Forms forms = new Forms();
        known = forms.of(Neighbour.Known.class);
        state = new Shape<>(json, forms.of(ItemState.class));
        mail = new Shape<>(json, forms.of(Mail.class));
        effect = new Shape<>(json, forms.of(Effect.class));
        stand = new Shape<>(json, forms.of(Stand.class));
        words = new Shape<>(json, forms.of(Words.class));
        person = new Shape<>(json, forms.of(Person.class));
        decision = new Shape<>(json, forms.of(KeptDecision.class));
    }

    public Shape<ItemState> state() {
        return state;
    }

    public Shape<Mail> mail() {
        return mail;
    }

    public Shape<Effect> effect() {
        return effect;
    }

    public Shape<Stand> stand() {
        return stand;
    }

    public Shape<Words> words() {
        return words;
    }

    public Shape<Person> person() {
        return person;
    }

    /** The item alone out of a stored state, without reading the rest of it. */
    public Optional<Neighbour.Known> present(byte[] stored, ItemRef here) {
        try (JsonParser in = json.createParser(stored)) {
            in.nextToken();
            Reading reading = new Reading(in, here);
            if (!reading.enter() || !in.currentName().equals(PRESENT)) {
                return Optional.empty();
            }
            in.nextToken();
            return Optional.of(known.read(reading));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A decision, packed. */
    public byte[] pack(Decision what, ItemRef here) {
        return Packing.pack(decision.write(KeptDecision.of(what), here));
    }

    public Decision unpack(byte[] packed, ItemRef here) {
        return decision.read(Packing.unpack(packed), here).decision();
    }
}
