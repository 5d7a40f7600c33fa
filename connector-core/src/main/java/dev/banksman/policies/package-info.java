/** The list of all policies that come built in. */
@NullMarked
package dev.banksman.policies;

import org.jspecify.annotations.NullMarked;
