package dev.banksman.calendar;

/** Text that somebody else wrote, as an error message shows it. */
final class Foreign {

    private static final int SHOWN = 40;

    private Foreign() {}

    /** In quotes, without control characters, and cut when it is long. */
    static String quoted(String text) {
        String head = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return '"' + head.replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
