/** The policies in force: from a file that is watched, or from versions put through the API. */
@NullMarked
package dev.banksman.app.service.rules;

import org.jspecify.annotations.NullMarked;
