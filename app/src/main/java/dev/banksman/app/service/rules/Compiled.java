package dev.banksman.app.service.rules;

import dev.banksman.config.PolicyBundle;
import dev.banksman.config.PolicySet;

/**
 * Policies that can be used.
 *
 * @param source {@code file}, {@code version N} or {@code none}
 */
public record Compiled(PolicySet policies, PolicyBundle bundle, String source) {}
