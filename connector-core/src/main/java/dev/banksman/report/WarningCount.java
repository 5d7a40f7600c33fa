package dev.banksman.report;

import dev.banksman.item.ItemRef;
import dev.banksman.report.Deadlines.Deadline;
import dev.banksman.report.EarlyWarning.Afterwards;
import dev.banksman.report.EarlyWarning.Cohort;
import dev.banksman.report.EarlyWarning.Warner;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sets first flags against deadlines. */
final class WarningCount {

    private static final double DAY = Duration.ofDays(1).toSeconds();

    private final List<RuleTally> rules;
    private final Map<ItemRef, ItemMarks> marks;
    private final List<Deadline> deadlines;
    private final Cohort cohort;

    WarningCount(List<RuleTally> rules, Map<ItemRef, ItemMarks> marks, List<Deadline> ending) {
        this.rules = rules;
        this.marks = marks;
        List<Deadline> foreseeable = ending.stream().filter(d -> !d.afterTheFact()).toList();
        this.deadlines = foreseeable.stream().filter(d -> d.then().isPresent()).toList();
        this.cohort =
                new Cohort(
                        deadlines.size(),
                        deadlines.stream().filter(Deadline::late).count(),
                        foreseeable.size() - deadlines.size(),
                        ending.size() - foreseeable.size());
    }

    EarlyWarning warning() {
        List<Warner> warners =
                numbers(true)
                        .mapToObj(
                                n -> warner(rules.get(n).id(), deadline -> firstSaid(deadline, n)))
                        .sorted(
                                Comparator.comparingLong(Warner::flagged)
                                        .reversed()
                                        .thenComparing(Warner::rule))
                        .toList();
        List<Afterwards> reminders = numbers(false).mapToObj(this::afterwards).toList();
        return new EarlyWarning(cohort, warners, warner("", this::firstOfAll), reminders);
    }

    private IntStream numbers(boolean early) {
        return IntStream.range(0, rules.size()).filter(n -> rules.get(n).early() == early);
    }

    private Warner warner(String id, Function<Deadline, Optional<Instant>> firstFlag) {
        long late = 0;
        long inTime = 0;
        Longs ahead = new Longs();
        for (Deadline deadline : deadlines) {
            Optional<Instant> flag = firstFlag.apply(deadline).filter(deadline.end()::isAfter);
            if (flag.isPresent() && deadline.late()) {
                late++;
                ahead.add(Duration.between(flag.get(), deadline.end()).toSeconds());
            } else if (flag.isPresent()) {
                inTime++;
            }
        }
        return new Warner(id, cohort, late, inTime, days(ahead));
    }

    private Afterwards afterwards(int rule) {
        Longs behind = new Longs();
        long late = 0;
        for (Deadline deadline : deadlines) {
            Optional<Instant> said =
                    firstSaid(deadline, rule).filter(at -> !at.isBefore(deadline.end()));
            if (deadline.late() && said.isPresent()) {
                late++;
                behind.add(Duration.between(deadline.end(), said.get()).toSeconds());
            }
        }
        return new Afterwards(rules.get(rule).id(), cohort, late, days(behind));
    }

    private Optional<Instant> firstOfAll(Deadline deadline) {
        return numbers(true)
                .mapToObj(n -> firstSaid(deadline, n))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<Instant> firstSaid(Deadline deadline, int rule) {
        @Nullable ItemMarks marked = marks.get(deadline.item());
        return marked == null ? Optional.empty() : marked.firstSaid(rule);
    }

    private static OptionalDouble days(Longs seconds) {
        return seconds.median().stream().map(s -> s / DAY).findFirst();
    }
}
