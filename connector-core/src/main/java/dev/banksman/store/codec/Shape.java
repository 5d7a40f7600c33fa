package dev.banksman.store.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.banksman.item.ItemRef;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Turns values of one type into bytes and back. Safe for use by several threads. */
public final class Shape<T> {

    private final JsonFactory json;
    private final Form<T> form;

    Shape(JsonFactory json, Form<T> form) {
        this.json = json;
        this.form = form;
    }

    /**
     * The value as UTF-8 JSON.
     *
     * @param here the item to which it belongs; the same has to be given when it is read
     */
    public byte[] write(T value, ItemRef here) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator out = json.createGenerator(bytes)) {
            form.write(new Writing(out, here), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The value that was written so.
     *
     * @throws UncheckedIOException when it cannot be read, naming the place and nothing of the text
     */
    public T read(byte[] bytes, ItemRef here) {
        try (JsonParser in = json.createParser(bytes)) {
            in.nextToken();
            return form.read(new Reading(in, here));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
