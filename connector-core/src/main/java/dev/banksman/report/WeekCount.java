package dev.banksman.report;

import java.time.LocalDate;

/** How many findings of a policy opened in the week that begins with this Monday. */
public record WeekCount(String rule, LocalDate monday, long opened) {}
