/** What commands share: streams, files that appear whole, progress, problems of the input. */
@NullMarked
package dev.banksman.app.io;

import org.jspecify.annotations.NullMarked;
