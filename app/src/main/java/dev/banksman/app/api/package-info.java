/** The admin API: what operators and teams see and steer, by token, one tenant at a time. */
@NullMarked
package dev.banksman.app.api;

import org.jspecify.annotations.NullMarked;
