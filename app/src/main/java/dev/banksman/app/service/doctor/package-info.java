/** Looks whether the service could run as configured, and says what is wrong and how to mend it. */
@NullMarked
package dev.banksman.app.service.doctor;

import org.jspecify.annotations.NullMarked;
