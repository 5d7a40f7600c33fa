/** Finds work that began before what it waits for was done. */
@NullMarked
package dev.banksman.policy.dependencyorder;

import org.jspecify.annotations.NullMarked;
