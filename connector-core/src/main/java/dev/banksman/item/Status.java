package dev.banksman.item;

/** A workflow status by name, with its category where the source or the policy file gives one. */
public record Status(String name, Value<StatusCategory> category) {

    public static Status of(String name, StatusCategory category) {
        return new Status(name, Value.of(category));
    }
}
