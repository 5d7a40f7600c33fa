package dev.banksman.expression;

/**
 * An expression needs what is not known. Thrown, since CEL lets an error on one side of {@code &&}
 * give way to a false on the other, which is just how not knowing behaves.
 */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unanswered(String what, String reason) {
        this(what + " is not known: " + reason);
    }

    Unanswered(String reason) {
        // no stack: it is an answer, and a frequent one
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
