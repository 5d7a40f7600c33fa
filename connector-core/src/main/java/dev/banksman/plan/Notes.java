package dev.banksman.plan;

import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.effect.RichText.Line;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.item.Person;
import dev.banksman.plan.Desk.Remark;
import dev.banksman.plan.Desk.Voice;
import dev.banksman.plan.Plan.Write;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings an item's one note to what is to be said, as quietly as that goes: an edit is silent, and
 * only somebody who is newly named is worth a new comment.
 */
final class Notes {

    private final Map<String, Rule<?>> rules;
    private final Stage stage;

    Notes(Map<String, Rule<?>> rules, Stage stage) {
        this.rules = rules;
        this.stage = stage;
    }

    Desk write(Desk desk, Scene scene, Spoken spoken) {
        if (desk.voiced().isEmpty() && desk.remarks().isEmpty()) {
            return fold(desk, scene, spoken);
        }
        RichText content = content(desk);
        if (!desk.removed() && desk.note().filter(content::equals).isPresent()) {
            return desk;
        }
        if (desk.removed() && !spoken.anything()) {
            return desk;
        }
        NoteAction action = action(desk, content);
        String rule = desk.voiced().isEmpty() ? "" : desk.voiced().getLast().stand().rule();
        spoken.write(new Write(rule, new Effect.WriteNote(scene.item().ref(), action, content)));
        return desk.written(content, false);
    }

    /** The people whom a note names. */
    static Set<Person> named(Optional<RichText> note) {
        return note.stream()
                .flatMap(content -> content.paragraphs().stream())
                .flatMap(paragraph -> paragraph.lines().stream())
                .flatMap(line -> line.parts().stream())
                .flatMap(part -> part instanceof Inline.Mention(Person p) ? Stream.of(p) : null)
                .collect(Collectors.toSet());
    }

    private static NoteAction action(Desk desk, RichText content) {
        if (desk.note().isEmpty() || desk.removed()) {
            return NoteAction.POST;
        }
        boolean namesMore = !named(desk.note()).containsAll(named(Optional.of(content)));
        return namesMore ? NoteAction.REPOST : NoteAction.EDIT;
    }

    private static RichText content(Desk desk) {
        Stream<Paragraph> voices =
                desk.voiced().stream()
                        .sorted(Comparator.comparing((Voice v) -> v.stand().rule()))
                        .map(Notes::paragraph);
        Stream<Paragraph> remarks = desk.remarks().stream().map(Remark::paragraph);
        return new RichText(Stream.concat(voices, remarks).toList());
    }

    /** The commands stay the last line. */
    private static Paragraph paragraph(Voice voice) {
        Optional<Line> address = voice.address().line();
        if (address.isEmpty()) {
            return voice.paragraph();
        }
        List<Line> lines = new ArrayList<>(voice.paragraph().lines());
        lines.add(Math.max(0, lines.size() - 1), address.get());
        return new Paragraph(lines);
    }

    private Desk fold(Desk desk, Scene scene, Spoken spoken) {
        if (desk.note().isEmpty() || desk.folded()) {
            return desk;
        }
        String rule = scene.events().isEmpty() ? "" : scene.events().getLast().stand().rule();
        RichText clear = clear(desk, scene, rule);
        if (!desk.removed()) {
            spoken.write(
                    new Write(
                            rule,
                            new Effect.WriteNote(scene.item().ref(), NoteAction.FOLD, clear)));
        }
        return desk.removed() ? desk : desk.written(clear, true);
    }

    /** A back-test, which knows no deeds, says the same of all. */
    private RichText clear(Desk desk, Scene scene, String handle) {
        Optional<Rule<?>> rule =
                Optional.<Rule<?>>ofNullable(rules.get(handle))
                        .or(() -> rules.values().stream().findFirst());
        if (stage == Stage.REHEARSAL || rule.isEmpty()) {
            return Composer.allClear();
        }
        Dates dates = new Dates(rule.get().terms().calendar(), scene.now());
        return Composer.allClear(
                scene.deed().map(deed -> deed.told(dates)), named(desk.note()).isEmpty());
    }
}
