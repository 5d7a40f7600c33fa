package dev.banksman.item;

/** Somebody who acts in the tracker; {@code app} tells a program's account from a person's. */
public record Person(String id, String name, boolean app) {

    public static Person of(String id, String name) {
        return new Person(id, name, false);
    }
}
