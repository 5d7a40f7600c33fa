package dev.banksman.policy;

/** What may be done about a finding, before anybody decides whether it is done. */
public sealed interface Reaction {

    /** Tells somebody something; never changes the plan of work. */
    sealed interface Telling extends Reaction {}

    /** Changes an item on somebody's behalf; only in mode {@code enforce}. */
    sealed interface Acting extends Reaction {}

    /** Says it in the item's one note. */
    record Note() implements Telling {}

    /** Names a person, who then hears of it. */
    record Message(Recipient to) implements Telling {}

    /** Puts the facts together for people to decide; {@code form} is for example a meeting. */
    record Decision(String form) implements Telling {}

    /** Moves the item back to the status it came from. */
    record MoveBack() implements Acting {}

    /** Moves the item to the status of that name. */
    record MoveTo(String status) implements Acting {}

    record SetField(String field, String value) implements Acting {}

    record Assign(Recipient to) implements Acting {}

    record AddLabel(String label) implements Acting {}
}
