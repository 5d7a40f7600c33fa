/** Connect: installation and signed webhooks with their retries. */
@NullMarked
package dev.banksman.sandbox.hook;

import org.jspecify.annotations.NullMarked;
