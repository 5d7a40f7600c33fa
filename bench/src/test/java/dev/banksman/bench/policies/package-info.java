@NullMarked
package dev.banksman.bench.policies;

import org.jspecify.annotations.NullMarked;
