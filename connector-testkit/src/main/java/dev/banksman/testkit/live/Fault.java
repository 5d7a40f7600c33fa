package dev.banksman.testkit.live;

import dev.banksman.port.Answer.Scope;
import java.time.Instant;

/** What goes wrong with the calls that follow. */
public sealed interface Fault {

    /** Nothing was done. */
    record Limited(Scope scope, Instant until) implements Fault {}

    /** The call never arrived. */
    record Away() implements Fault {}

    /** It was done, and the answer was lost. */
    record AnswerLost() implements Fault {}

    /** The answer is lost, and it is done only when the test says so. */
    record Late() implements Fault {}

    record Refused(int status) implements Fault {}

    /** Thrown out of the connector, which no connector should. */
    record Broken() implements Fault {}
}
