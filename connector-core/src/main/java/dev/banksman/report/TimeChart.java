package dev.banksman.report;

import java.util.List;
import java.util.Locale;

/** Stacked bars of findings over time, and the small ones of a single policy. */
final class TimeChart {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 270;
    private static final int LEFT = 44;
    private static final int TOP = 10;
    private static final int BOTTOM = 26;
    private static final int PLOT = HEIGHT - TOP - BOTTOM;
    private static final int WIDEST = 48;
    private static final int SPARK_WIDTH = 132;
    private static final int SPARK_HEIGHT = 26;

    private final OverTime time;
    private final Palette palette;
    private final List<String> rules;

    TimeChart(OverTime time, Palette palette, List<PolicyResult> policies) {
        this.time = time;
        this.palette = palette;
        this.rules = time.rules(policies);
    }

    void stacked(Html html) {
        long step = step(time.peak());
        long top = Math.max(step, (time.peak() + step - 1) / step * step);
        html.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "class",
                "chart",
                "role",
                "img",
                "aria-label",
                "Findings opened by "
                        + time.buckets().word()
                        + " and policy; the table below"
                        + " holds the figures");
        for (long tick = 0; tick <= top; tick += step) {
            grid(html, tick, top);
        }
        for (int place = 0; place < time.buckets().size(); place++) {
            bar(html, place, top);
        }
        html.end("svg");
    }

    /** The findings of one policy in a line of text; its bars share a scale of their own. */
    void spark(Html html, String rule) {
        long[] counts = time.of(rule);
        long peak = 1;
        for (long count : counts) {
            peak = Math.max(peak, count);
        }
        html.open(
                "svg",
                "viewBox",
                "0 0 " + SPARK_WIDTH + " " + SPARK_HEIGHT,
                "class",
                "spark " + palette.colour(rule),
                "aria-hidden",
                "true");
        double slot = (double) SPARK_WIDTH / counts.length;
        for (int place = 0; place < counts.length; place++) {
            double height = (double) (SPARK_HEIGHT - 2) * counts[place] / peak;
            if (counts[place] > 0) {
                rect(
                        html,
                        new Box(
                                place * slot,
                                SPARK_HEIGHT - 1 - Math.max(1, height),
                                Math.max(1, slot - 1),
                                Math.max(1, height)),
                        time.buckets().name(place) + ": " + Figures.count(counts[place]));
            }
        }
        html.open("path", "class", "base", "d", "M0 25.5H" + SPARK_WIDTH).close("path");
        html.close("svg");
    }

    private record Box(double x, double y, double width, double height) {}

    private void grid(Html html, long tick, long top) {
        double y = TOP + PLOT - (double) PLOT * tick / top;
        html.open(
                        "path",
                        "class",
                        tick == 0 ? "base" : "grid",
                        "d",
                        "M" + LEFT + " " + number(y) + "H" + WIDTH)
                .close("path");
        html.leaf(
                "text",
                Figures.count(tick),
                "x",
                Integer.toString(LEFT - 8),
                "y",
                number(y + 4),
                "text-anchor",
                "end");
    }

    private void bar(Html html, int place, long top) {
        double slot = (double) (WIDTH - LEFT) / time.buckets().size();
        double x = LEFT + place * slot;
        double width = Math.max(1.5, Math.min(WIDEST, Math.min(slot - 2, slot * 0.82)));
        double y = TOP + PLOT;
        for (String rule : rules) {
            long count = time.of(rule)[place];
            if (count == 0) {
                continue;
            }
            double height = (double) PLOT * count / top;
            y -= height;
            html.open("g", "class", palette.colour(rule), "data-c", "" + palette.number(rule));
            rect(
                    html,
                    new Box(x + (slot - width) / 2, y, width, height),
                    time.buckets().name(place) + ", " + rule + ": " + Figures.count(count));
            html.close("g");
        }
        String label = time.buckets().label(place);
        if (!label.isEmpty()) {
            html.leaf(
                    "text",
                    label,
                    "x",
                    number(x + (slot - width) / 2),
                    "y",
                    Integer.toString(HEIGHT - 6));
        }
    }

    private static void rect(Html html, Box box, String title) {
        html.open(
                        "rect",
                        "x",
                        number(box.x()),
                        "y",
                        number(box.y()),
                        "width",
                        number(box.width()),
                        "height",
                        number(box.height()))
                .leaf("title", title)
                .close("rect");
    }

    /** A round step that gives at most five lines. */
    private static long step(long peak) {
        long ten = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (ten * factor * 5 >= peak) {
                    return ten * factor;
                }
            }
            ten *= 10;
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
