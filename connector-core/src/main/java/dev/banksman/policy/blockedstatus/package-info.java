/** What is blocked says why, and who can unblock it. */
@NullMarked
package dev.banksman.policy.blockedstatus;

import org.jspecify.annotations.NullMarked;
