package dev.banksman.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One state of a work item, tracker-neutral and immutable. Parts that did not change are shared
 * between states, so that comparing two states is mostly comparing references.
 *
 * @param fields custom fields by the name that the tracker shows; a name that is not there is a
 *     field that the source never mentioned
 */
public record WorkItem(
        Identity identity,
        Wording wording,
        Flow flow,
        Schedule schedule,
        Relations relations,
        Traits traits,
        Activity activity,
        Map<String, Value<FieldValue>> fields) {

    public WorkItem {
        fields = Map.copyOf(fields);
    }

    public ItemRef ref() {
        return identity.ref();
    }

    public String key() {
        return identity.key();
    }

    public Project project() {
        return identity.project();
    }

    public Kind kind() {
        return traits.kind();
    }

    public Value<Status> status() {
        return flow.status();
    }

    /** The status's category; unknown when the status or its category is. */
    public Value<StatusCategory> category() {
        return flow.status().flatMap(Status::category);
    }

    public boolean in(StatusCategory category) {
        return category().is(category);
    }

    public Value<Person> owner() {
        return flow.owner();
    }

    public Value<Blockage> blocked() {
        return flow.blocked();
    }

    public Value<LocalDate> start() {
        return schedule.start();
    }

    public Value<LocalDate> due() {
        return schedule.due();
    }

    public Value<ItemRef> parent() {
        return relations.parent();
    }

    /** The links that the item itself states; none where they are not known. */
    public List<Link> links() {
        return relations.links().orElse(List.of());
    }

    public List<Comment> comments() {
        return activity.comments();
    }

    public Instant created() {
        return activity.created();
    }

    public WorkItem withIdentity(Identity next) {
        return new WorkItem(next, wording, flow, schedule, relations, traits, activity, fields);
    }

    public WorkItem withWording(Wording next) {
        return new WorkItem(identity, next, flow, schedule, relations, traits, activity, fields);
    }

    public WorkItem withFlow(Flow next) {
        return new WorkItem(identity, wording, next, schedule, relations, traits, activity, fields);
    }

    public WorkItem withSchedule(Schedule next) {
        return new WorkItem(identity, wording, flow, next, relations, traits, activity, fields);
    }

    public WorkItem withRelations(Relations next) {
        return new WorkItem(identity, wording, flow, schedule, next, traits, activity, fields);
    }

    public WorkItem withTraits(Traits next) {
        return new WorkItem(identity, wording, flow, schedule, relations, next, activity, fields);
    }

    public WorkItem withActivity(Activity next) {
        return new WorkItem(identity, wording, flow, schedule, relations, traits, next, fields);
    }

    public WorkItem withFields(Map<String, Value<FieldValue>> next) {
        return new WorkItem(identity, wording, flow, schedule, relations, traits, activity, next);
    }
}
