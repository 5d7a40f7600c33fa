package dev.banksman.backtest;

/** A back-test cannot go on; the message is fit to show. */
final class EndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EndedException(String reason) {
        super(reason);
    }
}
