@NullMarked
package dev.banksman.app.service;

import org.jspecify.annotations.NullMarked;
