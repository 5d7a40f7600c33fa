/** The running service: everything put together, started, watched and stopped. */
@NullMarked
package dev.banksman.app.service;

import org.jspecify.annotations.NullMarked;
