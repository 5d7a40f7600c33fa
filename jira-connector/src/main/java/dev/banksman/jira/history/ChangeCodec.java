package dev.banksman.jira.history;

import dev.banksman.item.Person;
import dev.banksman.jira.changelog.ChangeField;
import dev.banksman.jira.changelog.ChangeItem;
import dev.banksman.jira.changelog.ChangeSet;
import dev.banksman.jira.changelog.Side;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes change sets compactly and reads them back: short texts, which repeat without end in a
 * changelog, become numbers, and one object each when read.
 */
final class ChangeCodec {

    private static final int SHORT = 64;
    private static final int MOST_SHORT_TEXTS = 1 << 16;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<Person, Integer> peopleNumbers = new HashMap<>();
    private final List<Optional<Person>> people = new ArrayList<>(List.of(Optional.empty()));
    private final Map<Field, Integer> fieldNumbers = new HashMap<>();
    private final List<Field> fields = new ArrayList<>();
    private byte[] buffer = new byte[1 << 12];
    private int size;

    /** A field as a changelog names it. */
    private record Field(ChangeField meaning, String id, String name) {

        ChangeItem change(Side before, Side after) {
            return new ChangeItem(meaning, id, name, before, after);
        }
    }

    void begin() {
        size = 0;
    }

    byte[] buffer() {
        return buffer;
    }

    int size() {
        return size;
    }

    void write(ChangeSet entry) {
        number(entry.id() + 1);
        number(entry.at());
        number(entry.author().map(this::person).orElse(0));
        number(entry.items().size());
        for (ChangeItem item : entry.items()) {
            number(field(new Field(item.field(), item.fieldId(), item.name())));
            side(item.before());
            side(item.after());
        }
    }

    private int field(Field field) {
        return fieldNumbers.computeIfAbsent(
                field,
                added -> {
                    fields.add(added);
                    return fields.size() - 1;
                });
    }

    private int person(Person person) {
        return peopleNumbers.computeIfAbsent(
                person,
                added -> {
                    people.add(Optional.of(added));
                    return people.size() - 1;
                });
    }

    private void side(Side side) {
        text(side.id());
        text(side.text());
    }

    /** A short text is its number and one; any other text is 0, its length and its bytes. */
    private void text(String text) {
        if (text.length() <= SHORT) {
            Integer known = numbers.get(text);
            if (known == null && texts.size() < MOST_SHORT_TEXTS) {
                known = texts.size();
                texts.add(text);
                numbers.put(text, known);
            }
            if (known != null) {
                number(known + 1L);
                return;
            }
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(0);
        number(bytes.length);
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void number(long number) {
        room(10);
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            buffer[size++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    private void room(int bytes) {
        if (size + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + bytes));
        }
    }

    ChangeSet read(ByteBuffer from) {
        long id = readNumber(from) - 1;
        long at = readNumber(from);
        Optional<Person> author = people.get((int) readNumber(from));
        int count = (int) readNumber(from);
        List<ChangeItem> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Field field = fields.get((int) readNumber(from));
            items.add(field.change(readSide(from), readSide(from)));
        }
        return new ChangeSet(id, at, author, items);
    }

    private Side readSide(ByteBuffer from) {
        String id = readText(from);
        return new Side(id, readText(from));
    }

    private String readText(ByteBuffer from) {
        int number = (int) readNumber(from);
        if (number > 0) {
            return texts.get(number - 1);
        }
        byte[] bytes = new byte[(int) readNumber(from)];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static long readNumber(ByteBuffer from) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = from.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
