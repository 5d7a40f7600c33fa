/** Working time: zones, hours, public holidays, and spans of time. */
@NullMarked
package dev.banksman.calendar;

import org.jspecify.annotations.NullMarked;
