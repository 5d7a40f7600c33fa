/**
 * Live work: items are claimed, looked at, judged, planned and written to, and swept. The only room
 * with threads and the clock.
 */
@NullMarked
package dev.banksman.engine;

import org.jspecify.annotations.NullMarked;
