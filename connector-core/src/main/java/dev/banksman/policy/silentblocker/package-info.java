/** Work in progress shows signs of life. */
@NullMarked
package dev.banksman.policy.silentblocker;

import org.jspecify.annotations.NullMarked;
