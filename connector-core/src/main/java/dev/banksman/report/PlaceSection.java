package dev.banksman.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which policy would have spoken where: policies by projects, the darker the more. */
final class PlaceSection {

    private static final int MOST = 12;
    private static final int SHADES = 6;
    private static final String OTHERS = "others";

    private final Summary summary;
    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private final List<String> projects;

    PlaceSection(Summary summary) {
        this.summary = summary;
        Map<String, Long> byProject = new HashMap<>();
        summary.opened().forEach(c -> byProject.merge(c.project(), c.opened(), Long::sum));
        List<String> loudest =
                byProject.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        boolean crowded = loudest.size() > MOST;
        projects = new ArrayList<>(crowded ? loudest.subList(0, MOST - 1) : loudest);
        for (OpenedCount count : summary.opened()) {
            String column = projects.contains(count.project()) ? count.project() : OTHERS;
            counts.computeIfAbsent(count.rule(), rule -> new HashMap<>())
                    .merge(column, count.opened(), Long::sum);
        }
        if (crowded) {
            projects.add(OTHERS);
        }
    }

    void write(Html html) {
        if (projects.isEmpty()) {
            return;
        }
        html.open("section", "id", "places");
        html.leaf("h2", "Where it would have spoken");
        html.paragraph("Findings by policy and project.", "class", "note");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region");
        html.open("table", "class", "heat").open("thead").open("tr").leaf("th", "Policy");
        for (String project : projects) {
            html.open("th", "scope", "col", "class", "n").name(project).close("th");
        }
        html.close("tr").close("thead").open("tbody");
        long peak = peak();
        summary.policies().stream()
                .filter(policy -> counts.containsKey(policy.rule()))
                .forEach(policy -> row(html, policy.rule(), peak));
        html.close("tbody").close("table").close("div").end("section");
    }

    private void row(Html html, String rule, long peak) {
        html.open("tr").leaf("th", rule, "scope", "row");
        for (String project : projects) {
            long count = count(rule, project);
            html.leaf(
                    "td",
                    count == 0 ? "" : Figures.count(count),
                    "class",
                    "q" + shade(count, peak));
        }
        html.end("tr");
    }

    private long count(String rule, String project) {
        return counts.getOrDefault(rule, Map.of()).getOrDefault(project, 0L);
    }

    private long peak() {
        return counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
    }

    /** By the root, so that one large figure does not fade all others. */
    private static int shade(long count, long peak) {
        return count == 0
                ? 0
                : (int) Math.max(1, Math.ceil(SHADES * Math.sqrt((double) count / peak)));
    }
}
