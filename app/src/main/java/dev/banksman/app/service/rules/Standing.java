package dev.banksman.app.service.rules;

import dev.banksman.port.Rulebook;

/** What is in force for one tenant. */
public record Standing(Rulebook rulebook, Compiled compiled) {}
