package dev.banksman.report;

/** What was judged by what, as the person who asked named it. */
public record Sources(String history, String policies) {}
