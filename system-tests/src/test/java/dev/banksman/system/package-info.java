@NullMarked
package dev.banksman.system;

import org.jspecify.annotations.NullMarked;
