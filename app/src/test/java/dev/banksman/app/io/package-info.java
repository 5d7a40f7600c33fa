/** What commands share, each piece alone. */
@NullMarked
package dev.banksman.app.io;

import org.jspecify.annotations.NullMarked;
