/**
 * What a back-test came to, for people: counted as the replay runs, then shown in a terminal or on
 * a page of its own. Reports rank policies and items, never people.
 */
@NullMarked
package dev.banksman.report;

import org.jspecify.annotations.NullMarked;
