/** What people say to us in comments, and what it does. */
@NullMarked
package dev.banksman.engine.answer;

import org.jspecify.annotations.NullMarked;
