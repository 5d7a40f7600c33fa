package dev.banksman.app.service.doctor;

/**
 * What looking at one thing came to.
 *
 * @param subject what was looked at
 * @param says what was seen
 * @param fix what to do about it; "" when nothing is to be done
 */
public record Result(Grade grade, String subject, String says, String fix) {

    /** How bad it is. */
    public enum Grade {
        OK,
        /** The service starts, and something does not work. */
        WEAK,
        /** The service does not start. */
        WRONG
    }

    static Result ok(String subject, String says) {
        return new Result(Grade.OK, subject, says, "");
    }

    static Result weak(String subject, String says, String fix) {
        return new Result(Grade.WEAK, subject, says, fix);
    }

    static Result wrong(String subject, String says, String fix) {
        return new Result(Grade.WRONG, subject, says, fix);
    }
}
