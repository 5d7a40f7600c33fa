package dev.banksman.app.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.banksman.history.InputProblem;
import dev.banksman.history.InputProblems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says what is wrong with an input: each problem on a line, but no more than {@value #SHOWN} of a
 * kind; and all of them as JSON Lines in a file, where one is wanted. It says nothing until asked
 * to show: when an input turns out to be no history at all, one line tells more than many.
 */
public final class ProblemLog implements InputProblems, AutoCloseable {

    private static final int SHOWN = 50;

    /** What tells problems of one kind apart: quoted words, item keys, numbers. */
    private static final Pattern PARTICULAR =
            Pattern.compile("\"[^\"]*\"|'[^']*'|\\b[A-Z][A-Z0-9_]+-\\d+|\\d+");

    /** A problem quotes the input, which may hold anything. */
    private static final Pattern LINE_BREAKING = Pattern.compile("\\p{Cntrl}+");

    private final Progress progress;
    private final Optional<OutFile> file;
    private final Optional<JsonGenerator> json;
    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private boolean shown;
    private final Set<InputProblem> seen = new HashSet<>();
    private final Set<String> hinted = new HashSet<>();

    /**
     * @param file where all problems are written
     */
    public ProblemLog(Progress progress, Optional<OutFile> file) {
        this.progress = progress;
        this.file = file;
        this.json = file.map(ProblemLog::generator);
    }

    @Override
    public void report(InputProblem problem) {
        if (!seen.add(problem)) {
            return;
        }
        if (kinds.merge(kind(problem), 1, Integer::sum) <= SHOWN) {
            say(line(problem));
        }
        json.ifPresent(generator -> write(generator, problem));
    }

    @Override
    public void hint(String hint) {
        if (hinted.add(hint)) {
            say("note: " + LINE_BREAKING.matcher(hint).replaceAll(" "));
        }
    }

    /** How many problems there are. One that is met again, in a second reading, is the same. */
    public long count() {
        return seen.size();
    }

    /** Says what was kept back so far, and from now on at once. */
    public void show() {
        shown = true;
        waiting.forEach(progress::say);
        waiting.clear();
    }

    /** What was kept back, as the end of a sentence; nothing if there was nothing wrong. */
    public String inShort() {
        if (waiting.isEmpty()) {
            return "";
        }
        String more = count() > 1 ? " (and %d more)".formatted(count() - 1) : "";
        return "; " + waiting.getFirst() + more;
    }

    /** Says how many were not shown, and keeps the file. */
    public void end() {
        String where = file.isPresent() ? "in the file of --problems" : "in --problems OUT";
        kinds.forEach(
                (kind, times) -> {
                    if (times > SHOWN) {
                        progress.say(
                                "and %d more like this (all %s): %s"
                                        .formatted(times - SHOWN, where, kind));
                    }
                });
        json.ifPresent(ProblemLog::flush);
        file.ifPresent(OutFile::keep);
    }

    @Override
    public void close() {
        file.ifPresent(OutFile::close);
    }

    private void say(String line) {
        if (shown) {
            progress.say(line);
        } else {
            waiting.add(line);
        }
    }

    private static String kind(InputProblem problem) {
        return PARTICULAR.matcher(problem.problem()).replaceAll("…") + "; " + problem.done();
    }

    private static String line(InputProblem problem) {
        return LINE_BREAKING.matcher(line(problem, place(problem))).replaceAll(" ");
    }

    private static String place(InputProblem problem) {
        return problem.file() + (problem.line() > 0 ? ":" + problem.line() : "");
    }

    private static String line(InputProblem problem, String place) {
        String item = problem.item().map(key -> ": " + key).orElse("");
        return place + item + ": " + problem.problem() + "; " + problem.done();
    }

    private static JsonGenerator generator(OutFile file) {
        try {
            JsonGenerator generator = new JsonFactory().createGenerator(file.stream());
            generator.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            return generator.disable(StreamWriteFeature.AUTO_CLOSE_CONTENT.mappedFeature());
        } catch (IOException failed) {
            throw OutFile.cannotWrite("the problems", failed);
        }
    }

    private static void write(JsonGenerator json, InputProblem problem) {
        try {
            json.writeStartObject();
            json.writeStringField("file", problem.file());
            json.writeNumberField("line", problem.line());
            json.writeStringField("item", problem.item().orElse(null));
            json.writeStringField("problem", problem.problem());
            json.writeStringField("done", problem.done());
            json.writeEndObject();
        } catch (IOException failed) {
            throw OutFile.cannotWrite("the problems", failed);
        }
    }

    private static void flush(JsonGenerator json) {
        try {
            json.writeRaw('\n');
            json.flush();
        } catch (IOException failed) {
            throw OutFile.cannotWrite("the problems", failed);
        }
    }
}
