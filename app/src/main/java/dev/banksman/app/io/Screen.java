package dev.banksman.app.io;

/**
 * What is known of the terminal.
 *
 * @param out whether standard output is one
 * @param err whether standard error is one
 * @param width in columns
 */
public record Screen(boolean out, boolean err, int width) {

    private static final int USUAL_WIDTH = 100;

    /** No terminal at all. */
    public static final Screen NONE = new Screen(false, false, USUAL_WIDTH);

    /**
     * As the launcher found it, which can ask for each stream; Java cannot. It hands on the streams
     * that are a terminal and the width, as in {@code 12:80}.
     */
    static Screen ofLauncher() {
        return parse(System.getProperty("banksman.terminal", ""));
    }

    static Screen parse(String told) {
        int colon = told.indexOf(':');
        if (colon < 0) {
            return NONE;
        }
        String streams = told.substring(0, colon);
        String width = told.substring(colon + 1);
        return new Screen(
                streams.contains("1"),
                streams.contains("2"),
                width.matches("[1-9]\\d{0,3}") ? Integer.parseInt(width) : USUAL_WIDTH);
    }

    /** Whether what goes to standard output may be coloured. */
    public boolean colour() {
        return out && System.getenv("NO_COLOR") == null;
    }
}
