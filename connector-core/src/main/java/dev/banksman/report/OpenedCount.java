package dev.banksman.report;

import java.time.YearMonth;

/** How many findings of a policy opened on a project's items in a month. */
public record OpenedCount(String rule, String project, YearMonth month, long opened) {}
