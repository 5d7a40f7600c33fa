package dev.banksman.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0.004, <0.01", "0.04, 0.04", "2.34, 2.3", "12.6, 13", "1234, '1,234'"})
    void ratesShowWhatMatters(double rate, String shown) {
        assertThat(Figures.rate(rate)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0 min", "PT40M, 40 min", "PT5H30M, 5.5 h", "P3DT12H, 3.5 d", "P140D, 140 d"})
    void spansTakeTheLargestUnit(Duration span, String shown) {
        assertThat(Figures.span(span)).isEqualTo(shown);
    }

    @Test
    void nothingHasNoShare() {
        assertThat(Figures.percent(0, 0)).isEqualTo("-");
        assertThat(Figures.percent(OptionalDouble.empty())).isEqualTo("-");
        assertThat(Figures.percent(2, 3)).isEqualTo("67%");
    }

    @Test
    void theMedianOfAnEvenCountLiesBetween() {
        Longs longs = new Longs();
        assertThat(longs.median()).isEmpty();
        IntStream.of(9, 1, 4, 2).forEach(longs::add);
        assertThat(longs.median()).isEqualTo(OptionalDouble.of(3));
        longs.add(3);
        assertThat(longs.median()).isEqualTo(OptionalDouble.of(3));
    }

    @Test
    void theMedianOfManyIsThatOfAllOfThem() {
        Longs longs = new Longs();
        IntStream.rangeClosed(1, 100_001).forEach(longs::add);

        assertThat(longs.median()).isEqualTo(OptionalDouble.of(50_001));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-07T00:00:00Z, 2026-03-20T00:00:00Z, week, 11, week of 5 Jan 2026",
        "2026-03-05T00:00:00Z, 2026-03-05T00:00:00Z, week, 1, week of 2 Mar 2026",
        "2026-01-31T00:00:00Z, 2026-12-01T00:00:00Z, month, 12, Jan 2026",
        "2026-02-05T00:00:00Z, 2030-03-20T00:00:00Z, quarter, 17, Q1 2026",
        "2007-02-05T00:00:00Z, 2026-03-20T00:00:00Z, year, 20, 2007"
    })
    void aChartHasAsManyStretchesAsOneCanSee(
            Instant begin, Instant end, String word, int size, String first) {
        Buckets buckets = Buckets.of(new Period(begin, end, ZoneOffset.UTC));

        assertThat(buckets.word()).isEqualTo(word);
        assertThat(buckets.size()).isEqualTo(size);
        assertThat(buckets.name(0)).isEqualTo(first);
    }

    @Test
    void labelsStandWhereSomethingBegins() {
        Buckets weeks = Buckets.of(new Period(Past.at(2, 0), Past.at(60, 0), ZoneOffset.UTC));
        Buckets quarters =
                Buckets.of(
                        new Period(
                                Instant.parse("2020-05-01T00:00:00Z"),
                                Instant.parse("2025-05-01T00:00:00Z"),
                                ZoneOffset.UTC));

        assertThat(labels(weeks)).startsWith("Mar 2026", "", "", "", "", "Apr 2026").hasSize(9);
        assertThat(labels(quarters)).startsWith("2020", "", "", "2021", "", "", "", "2022");
    }

    private static List<String> labels(Buckets buckets) {
        return IntStream.range(0, buckets.size()).mapToObj(buckets::label).toList();
    }

    @Test
    void everyFindingStandsInOneStretch() {
        OverTime time = new OverTime(Sample.summary());

        assertThat(IntStream.range(0, time.buckets().size()).mapToLong(time::total).sum())
                .isEqualTo(205);
        assertThat(time.buckets().name(time.busiest())).isEqualTo("May 2025");
        assertThat(time.of("owner")[time.buckets().place(LocalDate.of(2025, 12, 31))])
                .isEqualTo(25);
    }
}
