/** What a change of policies changes in what was said: two replays of one history, compared. */
@NullMarked
package dev.banksman.app.compare;

import org.jspecify.annotations.NullMarked;
