/** Work in progress has an owner. */
@NullMarked
package dev.banksman.policy.owner;

import org.jspecify.annotations.NullMarked;
