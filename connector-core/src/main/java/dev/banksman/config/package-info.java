/**
 * The policy file: what may be written in it, what it means, and what is wrong with it. See
 * docs/policy-file.md.
 */
@NullMarked
package dev.banksman.config;

import org.jspecify.annotations.NullMarked;
