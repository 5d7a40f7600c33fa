@NullMarked
package dev.banksman.bench;

import org.jspecify.annotations.NullMarked;
