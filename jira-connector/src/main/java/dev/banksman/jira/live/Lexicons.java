package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.banksman.jira.apply.Answers;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.jira.translate.Lexicon;
import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;
import java.time.Duration;

/**
 * The names and types of each site's fields. A field that an issue carries and the site did not
 * list was made since: the list is asked for again, at most once in ten minutes.
 */
final class Lexicons {

    private record Learned(JsonNode from, Lexicon lexicon) {}

    private final SiteFacts facts;
    private final Cache<String, Learned> learned =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterAccess(Duration.ofHours(24))
                    .build();
    private final Cache<String, Boolean> lately =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .build();

    Lexicons(SiteFacts facts) {
        this.facts = facts;
    }

    Answer<Lexicon> of(Tenant tenant) {
        return Answers.map(facts.fields(tenant), fields -> lexicon(tenant, fields));
    }

    /** The site's names, with those that this issue needs. */
    Answer<Lexicon> of(Tenant tenant, JsonNode issue) {
        Answer<Lexicon> known = of(tenant);
        if (!(known instanceof Answer.Ok<Lexicon>(Lexicon lexicon)) || !unlisted(issue, lexicon)) {
            return known;
        }
        if (lately.asMap().putIfAbsent(tenant.id(), true) != null) {
            return known;
        }
        facts.forgetFields(tenant);
        return of(tenant);
    }

    private static boolean unlisted(JsonNode issue, Lexicon lexicon) {
        for (var field : issue.path("fields").properties()) {
            String id = field.getKey();
            boolean custom = id.startsWith("customfield_") && !field.getValue().isNull();
            if (custom && lexicon.fields().shown(id).equals(id)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("ReferenceEquality") // the same list is the same object
    private Lexicon lexicon(Tenant tenant, JsonNode fields) {
        Learned known = learned.getIfPresent(tenant.id());
        if (known != null && known.from() == fields) {
            return known.lexicon();
        }
        Lexicon lexicon = learn(fields);
        learned.put(tenant.id(), new Learned(fields, lexicon));
        return lexicon;
    }

    static Lexicon learn(JsonNode fields) {
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        ObjectNode schemas = JsonNodeFactory.instance.objectNode();
        for (JsonNode field : fields) {
            String id = field.path("id").asText();
            String name = field.path("name").asText();
            boolean custom = id.startsWith("customfield_");
            if (custom && !name.isBlank()) {
                names.put(id, name);
                schemas.set(id, field.path("schema"));
            }
        }
        Lexicon lexicon = Lexicon.ofLive();
        lexicon.learnNames(names, schemas);
        lexicon.seal();
        return lexicon;
    }
}
