@NullMarked
package dev.banksman.app.api;

import org.jspecify.annotations.NullMarked;
