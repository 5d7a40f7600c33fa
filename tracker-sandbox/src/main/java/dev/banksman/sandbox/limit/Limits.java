package dev.banksman.sandbox.limit;

/**
 * How much an app may ask. Figures of
 * https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 *
 * @param pointsPerHour of the app, over all sites together, until the hour is full
 * @param gets per second, site and endpoint; likewise the next three
 * @param issueGets of one issue
 * @param changelogGets of a changelog
 * @param writesShort per issue within 2 s
 * @param writesLong per issue within 30 s
 */
public record Limits(
        long pointsPerHour,
        int gets,
        int posts,
        int puts,
        int deletes,
        int issueGets,
        int changelogGets,
        int writesShort,
        int writesLong) {

    private static final int ANY = 1_000_000_000;

    /** Jira's own, of an app of the first tier. */
    public static Limits real() {
        return new Limits(65_000, 100, 100, 50, 50, 150, 200, 20, 100);
    }

    /** As good as none: for loads. */
    public static Limits none() {
        return new Limits(ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY);
    }

    public Limits withPointsPerHour(long points) {
        return new Limits(
                points,
                gets,
                posts,
                puts,
                deletes,
                issueGets,
                changelogGets,
                writesShort,
                writesLong);
    }

    public Limits withBursts(int get, int post, int put, int delete) {
        return new Limits(pointsPerHour, get, post, put, delete, get, get, writesShort, writesLong);
    }

    public Limits withWrites(int within2s, int within30s) {
        return new Limits(
                pointsPerHour,
                gets,
                posts,
                puts,
                deletes,
                issueGets,
                changelogGets,
                within2s,
                within30s);
    }

    int perSecond(String method, String route) {
        return switch (method) {
            case "POST" -> posts;
            case "PUT" -> puts;
            case "DELETE" -> deletes;
            default ->
                    route.endsWith("/issue/{issue}")
                            ? issueGets
                            : route.endsWith("/changelog") ? changelogGets : gets;
        };
    }
}
