package dev.banksman.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A summary as one page that needs nothing but itself: no request leaves it, and its content policy
 * allows only the script and the style that it carries. The same replay gives the same bytes.
 */
public final class HtmlReport {

    private final Summary summary;
    private final ItemHistories histories;
    private final Sources sources;
    private final ItemsJson.Room room;

    HtmlReport(Summary summary, ItemHistories histories, Sources sources, ItemsJson.Room room) {
        this.summary = summary;
        this.histories = histories;
        this.sources = sources;
        this.room = room;
    }

    /**
     * Writes the page in UTF-8.
     *
     * @param histories what the same replay told; where there are too many items with findings, the
     *     loudest are on the page, and it says so
     * @throws IOException when the output or the temporary file cannot be used
     */
    public static void write(
            Summary summary, ItemHistories histories, Sources sources, OutputStream out)
            throws IOException {
        new HtmlReport(summary, histories, sources, ItemsJson.Room.STANDARD).write(out);
    }

    void write(OutputStream out) throws IOException {
        String style = resource("page.css");
        String script = resource("page.js");
        Palette palette = new Palette(summary.policies());
        var items = new ByteArrayOutputStream(1 << 16);
        ItemsJson.Carried carried =
                new ItemsJson(histories, palette, summary.period(), room).write(items);
        utf8(out, "<!doctype html>\n<html lang=\"en\">\n");
        utf8(out, head(style, script));
        utf8(out, "<style>" + style + "</style>\n</head>\n<body>\n");
        utf8(out, body(palette, carried));
        utf8(out, "<script type=\"application/json\" id=\"data\">");
        items.writeTo(out);
        utf8(out, "</script>\n<script>" + script + "</script>\n</body>\n</html>\n");
    }

    private String head(String style, String script) {
        Html html = new Html();
        html.open("head").open("meta", "charset", "utf-8");
        html.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src "
                        + hash(style)
                        + "; script-src "
                        + hash(script)
                        + "; img-src data:; base-uri 'none'; form-action 'none'");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.open("meta", "name", "referrer", "content", "no-referrer");
        html.open("link", "rel", "icon", "href", "data:,");
        html.leaf("title", "Banksman back-test: " + SafeText.cut(sources.history(), 120));
        return html.toString() + "\n";
    }

    private String body(Palette palette, ItemsJson.Carried carried) {
        OverTime time = new OverTime(summary);
        Html html = new Html();
        html.open("main");
        new HeadSection(summary, time).write(html, sources);
        new TimeSection(summary, time, palette).write(html);
        new WarningSection(summary.early()).write(html);
        new PolicySection(summary, time, palette).write(html);
        new PlaceSection(summary).write(html);
        new LoudSection(summary, palette).write(html);
        new ItemSection(carried).write(html);
        new QuietSection(summary).write(html);
        footer(html);
        return html.close("main").toString() + "\n";
    }

    private void footer(Html html) {
        Period period = summary.period();
        html.open("footer");
        html.paragraph(
                Figures.count(summary.extent().items(), "item")
                        + " and "
                        + Figures.count(summary.extent().changes(), "change")
                        + ", judged to "
                        + Figures.day(period.end(), period.zone())
                        + " by the engine that runs live. Times are those of "
                        + period.zone().getId()
                        + ". Policies and items are ranked here, people never are.");
        html.end("footer");
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the page's own " + name + " is not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void utf8(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
