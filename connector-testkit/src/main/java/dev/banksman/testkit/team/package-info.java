/**
 * An invented team and its spring: the history that ships with the product, told in a few words and
 * written as Jira's REST API would answer it.
 */
@NullMarked
package dev.banksman.testkit.team;

import org.jspecify.annotations.NullMarked;
