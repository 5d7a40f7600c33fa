package dev.banksman.config.form;

/** A value, and where in which file it was written. */
public record Written<T>(T value, Spot at) {

    public Place place() {
        return at.tree().place();
    }
}
