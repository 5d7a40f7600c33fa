package dev.banksman.app.service.config;

/**
 * Something wrong with what was set.
 *
 * @param where the file with line and column, or the variable
 */
record Complaint(String where, String message) {

    @Override
    public String toString() {
        return where + ": " + message;
    }
}
