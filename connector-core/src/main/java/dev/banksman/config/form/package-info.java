/**
 * Reading YAML by forms: a form says what may stand somewhere, turns it into a value, and describes
 * itself as JSON Schema, so that the two cannot differ. Every problem is kept with its place; what
 * is wrong in one place does not keep the rest from being read.
 */
@NullMarked
package dev.banksman.config.form;

import org.jspecify.annotations.NullMarked;
