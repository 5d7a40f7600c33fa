package dev.banksman.port;

/** What came of trying an intent; see {@link Effort} for the parts. */
public record Settlement(
        long effort, Effort.State state, String mark, String before, String outcome) {}
