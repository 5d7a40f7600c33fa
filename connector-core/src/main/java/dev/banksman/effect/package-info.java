/** What Banksman would write into a tracker, as data: a dry run is an applier that records. */
@NullMarked
package dev.banksman.effect;

import org.jspecify.annotations.NullMarked;
