/** The history that ships. */
@NullMarked
package dev.banksman.testkit.team;

import org.jspecify.annotations.NullMarked;
