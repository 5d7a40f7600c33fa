/** What a site begins with: an invented team with its past weeks, or any number of plain items. */
@NullMarked
package dev.banksman.sandbox.team;

import org.jspecify.annotations.NullMarked;
