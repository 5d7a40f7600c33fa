/**
 * The state of one simulated site: people, projects, issues, comments, links, and what happens to
 * them.
 */
@NullMarked
package dev.banksman.sandbox.site;

import org.jspecify.annotations.NullMarked;
