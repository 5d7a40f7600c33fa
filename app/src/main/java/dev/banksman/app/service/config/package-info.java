/**
 * What an operator can set: one record per group with its options beside it, read from a file and
 * the environment, all problems at once.
 */
@NullMarked
package dev.banksman.app.service.config;

import org.jspecify.annotations.NullMarked;
