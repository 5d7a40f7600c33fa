package dev.banksman.sandbox.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Takes the values that a request gives, checks them, and makes of them what an issue keeps. */
final class Values {

    private final Site site;

    Values(Site site) {
        this.site = site;
    }

    /**
     * The value to keep.
     *
     * @throws Refusal naming the field, if Jira would not take the value
     */
    JsonNode taken(Field field, Project project, JsonNode given) {
        if (given.isNull() || given.isMissingNode()) {
            return none(field);
        }
        return switch (field.kind()) {
            case TEXT -> text(field, given);
            case RICH -> rich(field, given);
            case DATE -> date(field, given);
            case NUMBER, SECONDS -> number(field, given);
            case USER -> user(field, given);
            case LABELS -> labels(field, given);
            case OPTIONS -> each(field, given, one -> option(field, one));
            case RELEASES -> each(field, given, one -> release(field, project, one));
            case COMPONENTS -> each(field, given, one -> component(field, project, one));
            case PRIORITY -> priority(field, given);
            case TYPE -> type(field, given);
            case PARENT -> parent(given);
            case EPIC -> Json.text(epic(field, given).key());
            case SPRINT -> sprint(field, given);
            case COMPUTED -> throw refused(field);
        };
    }

    private static JsonNode none(Field field) {
        return switch (field.kind()) {
            case LABELS, RELEASES, COMPONENTS -> Json.array();
            case TEXT -> {
                if (field.id().equals("summary")) {
                    throw Refusal.field(field.id(), "You must specify a summary of the issue.");
                }
                yield Json.nothing();
            }
            case COMPUTED, TYPE -> throw refused(field);
            case RICH, DATE, NUMBER, SECONDS, USER, OPTIONS, PRIORITY, PARENT, EPIC, SPRINT ->
                    Json.nothing();
        };
    }

    private static Refusal refused(Field field) {
        return Refusal.field(
                field.id(),
                "Field '"
                        + field.id()
                        + "' cannot be set. It is not on the appropriate screen, or unknown.");
    }

    private static Refusal bad(Field field, String message) {
        return Refusal.field(field.id(), message);
    }

    private static JsonNode text(Field field, JsonNode given) {
        if (!given.isTextual()) {
            throw bad(field, "Operation value must be a string");
        }
        String text = given.asText();
        if (field.id().equals("summary") && (text.isBlank() || text.contains("\n"))) {
            throw bad(
                    field,
                    "The summary is invalid because it is empty or contains newline characters.");
        }
        if (text.length() > 255) {
            throw bad(field, field.name() + " can't exceed 255 characters.");
        }
        return given;
    }

    private static JsonNode rich(Field field, JsonNode given) {
        if (!Adf.valid(given)) {
            throw bad(
                    field,
                    "Operation value must be an Atlassian Document (see the Atlassian Document Format)");
        }
        if (Json.bytes(given).length > 130_000 || Adf.plain(given).length() > 32_767) {
            throw bad(
                    field,
                    "The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
        }
        return given;
    }

    private static JsonNode date(Field field, JsonNode given) {
        try {
            return Json.text(LocalDate.parse(given.asText()).toString());
        } catch (DateTimeParseException malformed) {
            throw bad(
                    field,
                    "Date value '"
                            + given.asText()
                            + "' for this field is invalid. Use the format YYYY-MM-DD.");
        }
    }

    private static JsonNode number(Field field, JsonNode given) {
        if (!given.isNumber()) {
            throw bad(field, "Operation value must be a number");
        }
        return given;
    }

    private JsonNode user(Field field, JsonNode given) {
        Optional<String> account = Json.text(given, "accountId");
        if (account.isEmpty()) {
            return Json.nothing();
        }
        return site.people()
                .find(account.get())
                .map(person -> (JsonNode) site.shapes().person(person))
                .orElseThrow(
                        () ->
                                bad(
                                        field,
                                        "Specify a valid value for "
                                                + field.name().toLowerCase(Locale.ROOT)));
    }

    private static JsonNode labels(Field field, JsonNode given) {
        for (JsonNode label : given) {
            if (label.asText().contains(" ")) {
                throw bad(
                        field,
                        "The label '" + label.asText() + "' contains spaces which is invalid.");
            }
        }
        return given.isArray() ? given : Json.array();
    }

    private static JsonNode each(Field field, JsonNode given, Function<JsonNode, JsonNode> take) {
        if (!given.isArray()) {
            throw bad(field, "data was not an array");
        }
        ArrayNode taken = Json.array();
        given.forEach(one -> taken.add(take.apply(one)));
        return taken.isEmpty() && field.kind() == Field.Kind.OPTIONS ? Json.nothing() : taken;
    }

    private JsonNode option(Field field, JsonNode given) {
        boolean known =
                given.path("value").asText().equals("Impediment")
                        || given.path("id").asText().equals(Catalog.IMPEDIMENT);
        if (!known) {
            throw bad(field, "Specify a valid 'id' or 'name' for " + field.name());
        }
        return site.shapes().option(Catalog.IMPEDIMENT, "Impediment");
    }

    private JsonNode release(Field field, Project project, JsonNode given) {
        return project.releases().stream()
                .filter(one -> names(given, one.id(), one.name()))
                .findFirst()
                .map(one -> (JsonNode) site.shapes().release(one))
                .orElseThrow(
                        () ->
                                bad(
                                        field,
                                        "Version name '"
                                                + given.path("name").asText()
                                                + "' is not valid"));
    }

    private JsonNode component(Field field, Project project, JsonNode given) {
        String name = given.path("name").asText();
        if (!project.components().contains(name)) {
            throw bad(field, "Component name '" + name + "' is not valid");
        }
        return site.shapes().component(project, name);
    }

    private static boolean names(JsonNode given, String id, String name) {
        return given.path("id").asText().equals(id) || given.path("name").asText().equals(name);
    }

    private JsonNode priority(Field field, JsonNode given) {
        List<String> all = site.catalog().priorities();
        for (int rank = 0; rank < all.size(); rank++) {
            if (names(given, Integer.toString(rank + 1), all.get(rank))) {
                return site.shapes().priority(all.get(rank), rank);
            }
        }
        throw bad(field, "The priority selected is invalid.");
    }

    private JsonNode type(Field field, JsonNode given) {
        return Json.idOf(given, "id")
                .or(() -> Json.text(given, "name"))
                .flatMap(site.catalog()::type)
                .map(type -> (JsonNode) site.shapes().type(type))
                .orElseThrow(() -> bad(field, "Specify a valid issue type"));
    }

    private JsonNode parent(JsonNode given) {
        String named = Json.idOf(given, "id").or(() -> Json.text(given, "key")).orElse("");
        return Json.text(
                site.issue(named)
                        .map(Issue::key)
                        .orElseThrow(
                                () ->
                                        Refusal.field(
                                                "parent", "Could not find issue by id or key.")));
    }

    private Issue epic(Field field, JsonNode given) {
        return site.issue(given.asText())
                .orElseThrow(() -> bad(field, "Issue '" + given.asText() + "' does not exist"));
    }

    private JsonNode sprint(Field field, JsonNode given) {
        int id = given.isArray() ? given.path(0).asInt() : given.asInt();
        return site.sprints().stream()
                .filter(sprint -> sprint.id() == id)
                .findFirst()
                .map(sprint -> (JsonNode) Json.array().add(site.shapes().sprint(sprint)))
                .orElseThrow(() -> bad(field, "The Sprint (id " + id + ") does not exist."));
    }
}
