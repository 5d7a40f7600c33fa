/**
 * The one way of judging: rules over an item, verdicts into the life of findings. Replay and live
 * use the same.
 */
@NullMarked
package dev.banksman.judge;

import org.jspecify.annotations.NullMarked;
