package dev.banksman.jira.history;

import dev.banksman.history.InputProblem;
import dev.banksman.history.InputProblems;
import dev.banksman.history.PastSnapshot;
import dev.banksman.item.Mapping;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.TestMappings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A history read to its end: all its states, and all problems. */
record Told(
        List<PastSnapshot> states,
        List<InputProblem> problems,
        List<String> hints,
        long changes,
        long items) {

    static Told of(Path folder, Object... lines) {
        return of(folder, TestMappings.plain(), lines);
    }

    static Told of(Path folder, Mapping mapping, Object... lines) {
        List<String> texts = new ArrayList<>();
        for (Object line : lines) {
            texts.add(line.toString());
        }
        return text(folder, mapping, String.join("\n", texts));
    }

    static Told text(Path folder, Mapping mapping, String text) {
        return bytes(folder, mapping, text.getBytes(StandardCharsets.UTF_8));
    }

    static Told bytes(Path folder, Mapping mapping, byte[] bytes) {
        try {
            Path file = folder.resolve("history.json");
            Files.write(file, bytes);
            return read(List.of(file), mapping);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Told read(List<Path> inputs, Mapping mapping) {
        List<InputProblem> problems = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        InputProblems ears =
                new InputProblems() {
                    @Override
                    public void report(InputProblem problem) {
                        problems.add(problem);
                    }

                    @Override
                    public void hint(String hint) {
                        hints.add(hint);
                    }
                };
        List<PastSnapshot> states = new ArrayList<>();
        JiraHistoryOptions options = new JiraHistoryOptions("acme", mapping);
        try (JiraChronicle chronicle =
                JiraChronicle.open(inputs, options, ears, ReadProgress.SILENT)) {
            chronicle.forEachRemaining(states::add);
            return new Told(states, problems, hints, chronicle.changes(), chronicle.items());
        }
    }

    /** What holds of an item from state to state. */
    <T> List<T> each(String key, Function<WorkItem, T> part) {
        return states.stream()
                .map(PastSnapshot::item)
                .filter(item -> item.ref().id().equals(key))
                .map(part)
                .toList();
    }

    /** An item as it was at an instant. */
    WorkItem at(String key, String instant) {
        Instant until = Instant.parse(instant);
        return states.stream()
                .filter(state -> state.ref().id().equals(key) && !state.at().isAfter(until))
                .reduce((one, later) -> later)
                .orElseThrow()
                .item();
    }

    List<String> said() {
        return problems.stream().map(InputProblem::problem).toList();
    }
}
