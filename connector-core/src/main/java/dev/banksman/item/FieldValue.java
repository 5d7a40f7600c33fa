package dev.banksman.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The typed value of a custom field. */
public sealed interface FieldValue {

    record Text(String text) implements FieldValue {}

    record Number(double number) implements FieldValue {}

    record Day(LocalDate day) implements FieldValue {}

    record Moment(Instant moment) implements FieldValue {}

    /** One or several options, in the tracker's order. */
    record Choice(List<String> options) implements FieldValue {
        public Choice {
            options = List.copyOf(options);
        }
    }

    record People(List<Person> people) implements FieldValue {
        public People {
            people = List.copyOf(people);
        }
    }

    record Truth(boolean truth) implements FieldValue {}
}
