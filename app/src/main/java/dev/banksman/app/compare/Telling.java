package dev.banksman.app.compare;

import dev.banksman.report.PolicyResult;
import dev.banksman.report.Said;
import dev.banksman.report.Summary;
import java.util.Set;
import java.util.stream.Collectors;

/** One replay: its findings, and what they came to. */
public record Telling(Lives lives, Summary summary) {

    Set<String> policies() {
        return summary.policies().stream().map(PolicyResult::rule).collect(Collectors.toSet());
    }

    Said said(String policy) {
        return summary.policies().stream()
                .filter(result -> result.rule().equals(policy))
                .map(PolicyResult::said)
                .reduce(Said.NOTHING, Said::plus);
    }
}
