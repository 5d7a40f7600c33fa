package dev.banksman.jira.translate;

/** Issue keys: a project's key, a hyphen and a number, such as {@code PAY-17}. */
public final class Keys {

    private Keys() {}

    /** The project's part of an issue key; the whole where it has no number. */
    public static String project(String key) {
        int hyphen = key.lastIndexOf('-');
        return hyphen > 0 ? key.substring(0, hyphen) : key;
    }

    /** Whether a text has the shape of an issue key. */
    public static boolean shaped(String text) {
        int hyphen = text.lastIndexOf('-');
        if (hyphen < 1 || hyphen == text.length() - 1) {
            return false;
        }
        for (int at = hyphen + 1; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return text.indexOf(' ') < 0;
    }
}
