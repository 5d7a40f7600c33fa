package dev.banksman.store.codec;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** One of several records, with its simple name as tag; its parts follow in the same object. */
final class SealedForm<T> implements Form<T> {

    private static final String TAG = "@";

    private final Map<String, RecordForm<? extends T>> byTag = new HashMap<>();
    private final Map<Class<?>, String> tags = new HashMap<>();

    void may(Class<?> type, RecordForm<? extends T> form) {
        tags.put(type, type.getSimpleName());
        if (byTag.put(type.getSimpleName(), form) != null) {
            throw new IllegalStateException("two records of the name " + type.getSimpleName());
        }
    }

    @Override
    public void write(Writing out, T value) throws IOException {
        String tag = Objects.requireNonNull(tags.get(value.getClass()));
        out.json().writeStartObject();
        out.json().writeStringField(TAG, tag);
        Objects.requireNonNull(byTag.get(tag)).writeParts(out, value);
        out.json().writeEndObject();
    }

    @Override
    public T read(Reading in) throws IOException {
        if (!in.enter() || !in.json().currentName().equals(TAG)) {
            throw in.wrong("a tag");
        }
        in.json().nextToken();
        RecordForm<? extends T> form = byTag.get(Scalars.text(in));
        if (form == null) {
            throw in.wrong("one of " + byTag.keySet());
        }
        in.json().nextToken();
        return form.read(in);
    }
}
