package dev.banksman.policy;

import java.time.Duration;

/**
 * What a policy says of itself.
 *
 * @param id kebab-case, unique
 * @param judges one phrase that completes "finds …"
 * @param grace elapsed time between a finding and the first word about it
 * @param kinds the kinds of item that it judges where the policy file names none
 * @param early whether it can speak before a due date has passed
 */
public record About(String id, String judges, Duration grace, Kinds kinds, boolean early) {}
