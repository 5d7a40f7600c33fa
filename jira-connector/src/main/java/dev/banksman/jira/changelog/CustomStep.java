package dev.banksman.jira.changelog;

import dev.banksman.item.FieldValue;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.translate.Doubts;
import dev.banksman.jira.translate.FieldText;
import dev.banksman.jira.translate.FieldType;
import dev.banksman.jira.translate.PersonBook;
import dev.banksman.jira.translate.Times;
import dev.banksman.jira.translate.Translation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A named field, whose changes are text whatever its type: values seen elsewhere tell the type. */
record CustomStep(String name, FieldType type, PersonBook people) implements FieldStep {

    /** Workflows clear it without a word in the changelog. */
    private static final String RESOLUTION = "resolution";

    static CustomStep of(String name, Translation translation) {
        FieldType type = translation.lexicon().fields().type(name);
        return new CustomStep(name, type, translation.lexicon().people());
    }

    @Override
    public WorkItem turn(WorkItem item, Side gone, Side come, Doubts doubts) {
        Map<String, Value<FieldValue>> fields = new HashMap<>(item.fields());
        fields.put(name, read(come));
        return item.withFields(Map.copyOf(fields));
    }

    @Override
    public boolean agrees(WorkItem item, Side left) {
        Value<FieldValue> here =
                item.fields().getOrDefault(name, Value.unknown("the field is not known"));
        Value<FieldValue> said = read(left);
        boolean silent = type == FieldType.RICH_TEXT || name.equals(RESOLUTION);
        return silent || here.isUnknown() || here.equals(said) || words(here).equals(words(said));
    }

    private static Set<String> words(Value<FieldValue> value) {
        return Set.copyOf(Words.split(value.map(FieldText::text).orElse("")));
    }

    private Value<FieldValue> read(Side side) {
        return side.blank() ? Value.empty() : Value.of(typed(side));
    }

    private FieldValue typed(Side side) {
        String words = side.words().strip();
        return switch (type) {
            case NUMBER -> number(words);
            case DAY -> Days.of(side).<FieldValue>map(FieldValue.Day::new).orElse(text(words));
            case MOMENT -> moment(side);
            case OPTION -> new FieldValue.Choice(List.of(option(words)));
            case OPTIONS -> new FieldValue.Choice(Words.entries(words));
            case LABELS -> new FieldValue.Choice(Words.split(words));
            case PERSON -> new FieldValue.People(List.of(people.find(side.id(), words)));
            case PEOPLE -> new FieldValue.People(several(side));
            case TRUTH -> new FieldValue.Truth(words.toLowerCase(Locale.ROOT).equals("true"));
            case TEXT, RICH_TEXT, UNSEEN -> text(side.words());
        };
    }

    private static FieldValue text(String words) {
        return new FieldValue.Text(words);
    }

    private static FieldValue number(String words) {
        try {
            double number = Double.parseDouble(words);
            return Double.isFinite(number) ? new FieldValue.Number(number) : text(words);
        } catch (NumberFormatException noNumber) {
            return text(words);
        }
    }

    private static FieldValue moment(Side side) {
        return Times.instant(side.id())
                .or(() -> Times.instant(side.text()))
                .<FieldValue>map(FieldValue.Moment::new)
                .orElse(text(side.words()));
    }

    /** Options below others read {@code Parent values: A(10)Level 1 values: B(11)}. */
    private static String option(String words) {
        if (!words.startsWith("Parent values: ")) {
            return words;
        }
        List<String> levels = new ArrayList<>();
        for (int at = words.indexOf(": "); at >= 0; at = words.indexOf(": ", at + 2)) {
            int end = words.indexOf('(', at);
            if (end > at) {
                levels.add(words.substring(at + 2, end));
            }
        }
        return String.join(" / ", levels);
    }

    private List<Person> several(Side side) {
        List<String> ids = Words.entries(side.id());
        List<String> names = Words.entries(side.text());
        List<Person> found = new ArrayList<>();
        for (int i = 0; i < Math.max(ids.size(), names.size()); i++) {
            String id = i < ids.size() ? ids.get(i) : "";
            found.add(people.find(id, i < names.size() ? names.get(i) : id));
        }
        return found;
    }
}
