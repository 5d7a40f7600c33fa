package dev.banksman.history;

import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Intention;
import java.util.List;

/** Something that happened to a finding, and what it called for. */
public record Told(FindingEvent event, List<Intention> intentions) {}
