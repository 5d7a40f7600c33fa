@NullMarked
package dev.banksman.app.service.config;

import org.jspecify.annotations.NullMarked;
