@NullMarked
package dev.banksman.bench.micro;

import org.jspecify.annotations.NullMarked;
