package dev.banksman.app.service.config;

/**
 * What somebody wrote for an option.
 *
 * @param where the file with line and column, or the variable
 */
record Said(String text, String where) {}
