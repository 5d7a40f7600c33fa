package dev.banksman.report;

/** Builds markup. Whatever is not a tag's or an attribute's name is escaped, without exception. */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 14);

    /** Opens an element; attributes are names and values in turn. */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Closes an element that ends a line, for those who read the source. */
    Html end(String tag) {
        close(tag);
        out.append('\n');
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** An element with nothing but text in it. */
    Html leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A name from the tracker, which must not turn around what stands beside it. */
    Html name(String text) {
        return leaf("bdi", SafeText.cut(text, 120));
    }

    Html paragraph(String text, String... attributes) {
        return text.isEmpty() ? this : leaf("p", text, attributes);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
