/** The test world and the laws that every policy example must keep. */
@NullMarked
package dev.banksman.testkit;

import org.jspecify.annotations.NullMarked;
