package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Person;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.jira.text.AdfText;
import dev.banksman.jira.translate.People;
import dev.banksman.jira.translate.Times;
import dev.banksman.port.Look;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker.Command;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what people say to us in comments; what apps write is never an answer. */
final class CommandReader {

    private static final String NAME = "banksman";
    private static final String MENTION = "[~accountid:";

    private final SiteFacts facts;

    CommandReader(SiteFacts facts) {
        this.facts = facts;
    }

    List<Command> commands(Tenant tenant, List<Look> looks) {
        return looks.stream()
                .filter(look -> look.kind() == Look.Kind.COMMENT)
                .flatMap(look -> Event.of(look).stream())
                .filter(event -> !event.deletesComment())
                .flatMap(event -> command(tenant, event.comment()).stream())
                .distinct()
                .toList();
    }

    private Optional<Command> command(Tenant tenant, JsonNode comment) {
        Optional<Person> by = People.read(comment.path("author")).filter(who -> !who.app());
        Optional<Instant> at = Times.instant(comment.path("created").asText());
        Optional<String> text = addressed(tenant, text(comment.path("body")));
        return by.isPresent() && at.isPresent() && text.isPresent()
                ? Optional.of(
                        new Command(comment.path("id").asText(), by.get(), at.get(), text.get()))
                : Optional.empty();
    }

    private static String text(JsonNode body) {
        return AdfText.is(body) ? AdfText.text(body) : body.asText();
    }

    /** The text, when it is for us; a mention of our account becomes our name. */
    private Optional<String> addressed(Tenant tenant, String said) {
        String text = said.strip();
        int end = text.indexOf(']');
        if (text.startsWith(MENTION) && end > 0) {
            String id = text.substring(MENTION.length(), end);
            return facts.isMyself(tenant, id)
                    ? Optional.of("@" + NAME + text.substring(end + 1))
                    : Optional.empty();
        }
        return begins(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean begins(String text) {
        boolean marked = text.startsWith("@") || text.startsWith("/");
        String bare = marked ? text.substring(1) : text;
        boolean named = bare.toLowerCase(Locale.ROOT).startsWith(NAME);
        return named
                && (bare.length() == NAME.length()
                        || !Character.isLetterOrDigit(bare.charAt(NAME.length())));
    }
}
