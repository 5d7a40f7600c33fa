@NullMarked
package dev.banksman.bench.replay;

import org.jspecify.annotations.NullMarked;
