package dev.banksman.jira.apply;

import dev.banksman.effect.Effect;
import dev.banksman.effect.RichText;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.port.Answer;
import dev.banksman.port.Effort;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker.Standing;
import dev.banksman.port.Tracker.Written;
import java.util.List;
import java.util.stream.Stream;

/**
 * Carries effects out. One that was begun before is looked for first; whatever is asked for twice
 * stands once.
 */
public final class JiraWriter {

    private final NoteWriter notes;
    private final StatusWriter statuses;
    private final FieldWriter fields;
    private final LinkWriter links;

    public JiraWriter(JiraClient client, SiteFacts facts) {
        this.notes = new NoteWriter(client, facts);
        this.statuses = new StatusWriter(client);
        this.fields = new FieldWriter(client, facts);
        this.links = new LinkWriter(client, facts);
    }

    /** Writes what an effort asks for; see {@link dev.banksman.port.Tracker#write}. */
    public Answer<Written> write(Tenant tenant, Effort effort, Standing standing) {
        Job job = new Job(tenant, effort, standing);
        return switch (effort.intent().effect()) {
            case Effect.WriteNote(ItemRef item, Effect.NoteAction action, RichText content) ->
                    notes.write(job, action, content);
            case Effect.Tell(ItemRef item, Person person, RichText content) ->
                    notes.posted(job, addressed(person, content));
            case Effect.Summarise(ItemRef item, Person person, RichText content) ->
                    notes.posted(job, addressed(person, content));
            case Effect.Prepare(ItemRef item, String form, RichText content) ->
                    notes.posted(job, content);
            case Effect.Move(ItemRef item, String status) -> statuses.move(job, status);
            case Effect.WriteField(ItemRef item, String field, String value) ->
                    fields.write(job, field, value);
            case Effect.Reassign(ItemRef item, Person person) -> fields.assign(job, person.id());
            case Effect.AddLabel(ItemRef item, String label) -> fields.label(job, "add", label);
            case Effect.RemoveLabel(ItemRef item, String label) ->
                    fields.label(job, "remove", label);
            case Effect.AddLink(ItemRef item, Effect.Tie tie) -> links.add(job, tie);
            case Effect.RemoveLink(ItemRef item, Effect.Tie tie) -> links.remove(job, tie);
            case Effect.Mark(ItemRef item, List<String> findings) -> fields.mark(job, findings);
        };
    }

    /** Names the person first, unless the text does. */
    private static RichText addressed(Person person, RichText content) {
        boolean named =
                content.paragraphs().stream()
                        .flatMap(paragraph -> paragraph.lines().stream())
                        .flatMap(line -> line.parts().stream())
                        .anyMatch(new RichText.Inline.Mention(person)::equals);
        if (named) {
            return content;
        }
        RichText.Paragraph name =
                new RichText.Paragraph(
                        List.of(RichText.Line.of(new RichText.Inline.Mention(person))));
        return new RichText(Stream.concat(Stream.of(name), content.paragraphs().stream()).toList());
    }
}
