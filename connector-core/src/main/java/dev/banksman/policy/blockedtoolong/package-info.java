/** Nothing stays blocked for long unnoticed. */
@NullMarked
package dev.banksman.policy.blockedtoolong;

import org.jspecify.annotations.NullMarked;
