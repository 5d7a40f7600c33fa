/** Tokens: Connect's JWTs with query hash, RSA keys, and who is calling. */
@NullMarked
package dev.banksman.sandbox.auth;

import org.jspecify.annotations.NullMarked;
