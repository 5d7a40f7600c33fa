package dev.banksman.item;

/** Where an item stands and who has it; {@code blocked} is empty when it is known not to be. */
public record Flow(
        Value<Status> status,
        Value<Person> owner,
        Value<Person> reporter,
        Value<Blockage> blocked) {

    public Flow withStatus(Value<Status> next) {
        return new Flow(next, owner, reporter, blocked);
    }

    public Flow withOwner(Value<Person> next) {
        return new Flow(status, next, reporter, blocked);
    }

    public Flow withReporter(Value<Person> next) {
        return new Flow(status, owner, next, blocked);
    }

    public Flow withBlocked(Value<Blockage> next) {
        return new Flow(status, owner, reporter, next);
    }
}
