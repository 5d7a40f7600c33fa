package dev.banksman.app.api;

import java.util.List;

/** Fields of a request are not as they have to be. */
final class WrongFieldsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * One of them.
     *
     * @param allowed what may stand there
     */
    record Fault(String field, String problem, String allowed) {}

    WrongFieldsException(List<Fault> faults) {
        super("some fields are not as they have to be");
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
