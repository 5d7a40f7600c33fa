package dev.banksman.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * JSON that may stand in a page's script element: no text in it can end the element, begin a
 * comment there, or break a line of an old browser.
 */
final class PageJson {

    private static final int LONGEST = 600;
    private static final JsonFactory FACTORY = new JsonFactory().setCharacterEscapes(new InPage());

    private PageJson() {}

    /** Writes a piece of JSON. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    static String text(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** An array of texts, none of them longer than anybody reads. */
    static void texts(JsonGenerator json, String... texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(SafeText.cut(text, LONGEST));
        }
        json.writeEndArray();
    }

    /** What HTML would take for markup, and the line ends that only JSON allows in a text. */
    private static final class InPage extends CharacterEscapes {

        private static final long serialVersionUID = 1;
        private static final int[] ASCII = standardAsciiEscapesForJSON();

        static {
            for (char c : new char[] {'<', '>', '&', '\''}) {
                ASCII[c] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return switch (c) {
                case 0x2028 -> new SerializedString("\\u2028");
                case 0x2029 -> new SerializedString("\\u2029");
                default -> null;
            };
        }
    }
}
