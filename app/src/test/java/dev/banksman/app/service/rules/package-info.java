@NullMarked
package dev.banksman.app.service.rules;

import org.jspecify.annotations.NullMarked;
