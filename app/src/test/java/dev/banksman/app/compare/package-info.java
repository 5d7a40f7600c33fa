/** Two tellings of one history, compared. */
@NullMarked
package dev.banksman.app.compare;

import org.jspecify.annotations.NullMarked;
