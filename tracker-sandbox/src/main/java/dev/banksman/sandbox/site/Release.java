package dev.banksman.sandbox.site;

import java.time.LocalDate;

/** A version of a project. */
public record Release(String id, String name, LocalDate date, boolean released) {}
