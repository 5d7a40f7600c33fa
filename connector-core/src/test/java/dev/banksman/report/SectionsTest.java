package dev.banksman.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.report.EarlyWarning.Cohort;
import dev.banksman.report.EarlyWarning.Warner;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectionsTest {

    private final Summary sample = Sample.summary();

    @Test
    void barsAddUpToTheFindings() {
        String chart = chart(sample);
        long shown =
                Pattern.compile("<title>[^<]*: ([0-9,]+)</title>")
                        .matcher(chart)
                        .results()
                        .mapToLong(bar -> Long.parseLong(bar.group(1).replace(",", "")))
                        .sum();

        assertThat(shown).isEqualTo(205);
        assertThat(chart).contains("May 2025, overdue-escalation: 60", "Jan 2025");
    }

    @Test
    void barsStayWithinTheChart() {
        Pattern.compile("<rect x=\"([0-9.]+)\" y=\"([0-9.]+)\" width=\"([0-9.]+)\"")
                .matcher(chart(sample))
                .results()
                .forEach(
                        bar -> {
                            double right =
                                    Double.parseDouble(bar.group(1))
                                            + Double.parseDouble(bar.group(3));
                            assertThat(right).isLessThanOrEqualTo(1000);
                            assertThat(Double.parseDouble(bar.group(2))).isNotNegative();
                        });
    }

    @Test
    void policiesBeyondThePaletteShareAColour() {
        List<PolicyResult> many =
                IntStream.range(0, 12)
                        .mapToObj(n -> renamed(sample.policies().getFirst(), "p" + n))
                        .toList();
        Palette palette = new Palette(many);

        assertThat(palette.colour("p0")).isEqualTo("c0");
        assertThat(palette.colour("p7")).isEqualTo("c7");
        assertThat(palette.colour("p8")).isEqualTo(palette.colour("p11")).isEqualTo("c8");
    }

    @Test
    void theQuietestOfManyProjectsShareAColumn() {
        List<OpenedCount> opened =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(n -> new OpenedCount("owner", "P" + n, YearMonth.of(2025, 2), n))
                        .toList();
        Html html = new Html();

        new PlaceSection(withOpened(opened)).write(html);

        assertThat(html.toString())
                .contains("<bdi>P20</bdi>", "<bdi>P10</bdi>", "<bdi>others</bdi>")
                .doesNotContain("<bdi>P9</bdi>")
                .contains("class=\"q6\">45</td>");
    }

    @Test
    void aDotStandsForSeveralItemsWhereThereAreMany() {
        Cohort cohort = new Cohort(1_000, 400, 0, 0);
        Warner all = new Warner("", cohort, 300, 90, OptionalDouble.of(5));
        Html html = new Html();

        new WarningSection(new EarlyWarning(cohort, List.of(), all, List.of())).write(html);

        assertThat(html.toString()).contains("Each dot is about 3 items.");
        assertThat(html.toString().split("class=\"on\"", -1)).hasSize(1 + 100 + 30);
        assertThat(html.toString().split("class=\"off\"", -1)).hasSize(1 + 33 + 170);
    }

    @Test
    void quietnessIsToldInPlainWords() {
        Html html = new Html();

        new QuietSection(sample).write(html);

        assertThat(html.toString())
                .contains("2 bursts of bulk changes left alone (1 summarised)")
                .contains("a little time to put it right unasked")
                .contains("<bdi>blocker … is outside</bdi>")
                .doesNotContain("noise budget");
    }

    @Test
    void loudItemsShowWhichPoliciesSpoke() {
        Html html = new Html();

        new LoudSection(sample, new Palette(sample.policies())).write(html);

        assertThat(html.toString())
                .contains("href=\"#item=PAY-7\"", "dependency-order: 9", "owner: 2")
                .contains("<span class=\"count\">11</span>");
    }

    @Test
    void whateverIsNoTagIsEscaped() {
        String html = new Html().leaf("a", "<b>&'\"", "title", "\"><script>'").toString();

        assertThat(html)
                .isEqualTo(
                        "<a title=\"&quot;&gt;&lt;script&gt;&#39;\">&lt;b&gt;&amp;&#39;&quot;</a>");
    }

    private static String chart(Summary summary) {
        Html html = new Html();
        OverTime time = new OverTime(summary);
        new TimeChart(time, new Palette(summary.policies()), summary.policies()).stacked(html);
        return html.toString();
    }

    private static PolicyResult renamed(PolicyResult like, String name) {
        return new PolicyResult(
                name,
                like.judges(),
                like.items(),
                like.found(),
                like.baseline(),
                like.medianToResolve(),
                like.rungs(),
                like.said());
    }

    private Summary withOpened(List<OpenedCount> opened) {
        return new Summary(
                sample.period(),
                sample.extent(),
                sample.policies(),
                opened,
                sample.weeks(),
                sample.loudest(),
                sample.early(),
                sample.quiet(),
                sample.unknowns());
    }
}
