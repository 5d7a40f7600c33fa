/**
 * Conditions in CEL, the Common Expression Language (https://cel.dev), over typed work items. Names
 * and types are checked when a text is read; what it costs to answer is limited.
 */
@NullMarked
package dev.banksman.expression;

import org.jspecify.annotations.NullMarked;
