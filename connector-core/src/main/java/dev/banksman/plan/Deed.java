package dev.banksman.plan;

import dev.banksman.diff.Change;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody did that closed a note, so that the folded note can say it.
 *
 * @param what a sentence without its full stop, for example "A criterion was added"
 */
public record Deed(String what, Instant at) {

    /** What of these changes is most likely to have settled something; nothing when time did. */
    public static Optional<Deed> of(
            WorkItem before, WorkItem after, List<Change> changes, Instant at) {
        if (!written(before) && written(after)) {
            return Optional.of(new Deed("A criterion was added", at));
        }
        return changes.stream()
                .flatMap(change -> says(change).stream())
                .findFirst()
                .map(what -> new Deed(what, at));
    }

    private static boolean written(WorkItem item) {
        return !item.wording().acceptanceCriteria().orElse(List.of()).isEmpty();
    }

    private static Optional<String> says(Change change) {
        return switch (change) {
            case Change.StatusMoved(var from, Value.Present<Status>(Status to)) ->
                    Optional.of("It moved to " + to.name());
            case Change.OwnerChanged(var from, Value.Present<Person>(Person to)) ->
                    Optional.of("It got an owner");
            case Change.BlockedChanged(var from, var to) ->
                    Optional.of(to.isPresent() ? "What blocks it was written" : "It was unblocked");
            case Change.DueMoved(var from, Value.Present<LocalDate> to) ->
                    Optional.of("It got another due date");
            case Change.LinkGone gone -> Optional.of("A link was removed");
            case Change.LinkMade made -> Optional.of("A link was added");
            case Change.Commented commented when commented.comment().byPerson() ->
                    Optional.of("A comment was written");
            case Change.Commented byApp -> Optional.empty();
            case Change.StatusMoved unknown -> Optional.empty();
            case Change.OwnerChanged unknown -> Optional.empty();
            case Change.DueMoved removed -> Optional.empty();
            case Change.Created created -> Optional.empty();
            case Change.Edited edited -> Optional.empty();
        };
    }

    /** As the folded note says it. */
    Inline told(Dates dates) {
        return new Inline.Text(" · " + what + " on " + dates.time(at) + ". ");
    }
}
