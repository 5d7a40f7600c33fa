package dev.banksman.expression;

import static dev.banksman.expression.Types.COUNT;
import static dev.banksman.expression.Types.DAY;
import static dev.banksman.expression.Types.FIELDS;
import static dev.banksman.expression.Types.NUMBER;
import static dev.banksman.expression.Types.TEXT;
import static dev.banksman.expression.Types.TIME;
import static dev.banksman.expression.Types.TRUTH;
import static dev.banksman.expression.Types.listOf;

import dev.banksman.expression.Shape.Field;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.CheckItem;
import dev.banksman.item.Comment;
import dev.banksman.item.Link;
import dev.banksman.item.Value;
import dev.banksman.policy.Situation;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What expressions can see: the item, the items around it, and the parts of both. */
final class Shapes {

    static final Shape<Link> LINK =
            Shape.of(
                    "link",
                    List.of(
                            new Field<>(
                                    "role",
                                    TEXT,
                                    "blocks, blocked by or relates",
                                    link -> Value.of(Reading.role(link))),
                            new Field<>(
                                    "type",
                                    TEXT,
                                    "the tracker's name for the type",
                                    link -> Value.of(link.type())),
                            new Field<>(
                                    "key",
                                    TEXT,
                                    "the item at the other end, as the link names it",
                                    link -> Value.of(link.other().id()))));

    static final Shape<CheckItem> CHECK =
            Shape.of(
                    "check",
                    List.of(
                            new Field<>("text", TEXT, "its text", c -> Value.of(c.text())),
                            new Field<>("done", TRUTH, "ticked off", c -> Value.of(c.done()))));

    static final Shape<Comment> COMMENT =
            Shape.of(
                    "comment",
                    List.of(
                            new Field<>(
                                    "author",
                                    TEXT,
                                    "who wrote it",
                                    c -> c.author().map(Reading::name)),
                            new Field<>("at", TIME, "when", c -> Value.of(c.at())),
                            new Field<>("text", TEXT, "what it says", Comment::text),
                            new Field<>(
                                    "byPerson",
                                    TRUTH,
                                    "written by a person, not an app",
                                    c -> Value.of(c.byPerson()))));

    /** An item around the judged one, which may lie outside what is known. */
    static final Shape<Neighbour> NEIGHBOUR = Shape.of("neighbour", neighbourFields());

    /** The judged item. */
    static final Shape<Situation<?>> ITEM = Shape.of("item", itemFields());

    private static final List<Shape<?>> ALL = List.of(ITEM, NEIGHBOUR, LINK, CHECK, COMMENT);

    private Shapes() {}

    static List<Shape<?>> all() {
        return ALL;
    }

    private static List<Field<Situation<?>>> itemFields() {
        List<Field<Situation<?>>> fields = new ArrayList<>();
        for (Field<Neighbour.Known> field : ownFields()) {
            fields.add(
                    new Field<>(
                            field.name(),
                            field.type(),
                            field.meaning(),
                            situation -> field.read().apply(situation.present())));
        }
        CelType items = listOf(NEIGHBOUR.type());
        fields.add(
                new Field<>(
                        "links",
                        listOf(LINK.type()),
                        "every link that the item states",
                        s -> Reading.entries(LINK, s.item().relations().links())));
        fields.add(
                new Field<>(
                        "parent", NEIGHBOUR.type(), "the item it is a part of", Reading::parent));
        fields.add(around("children", items, "its parts", s -> s.around().children()));
        fields.add(
                around("blockers", items, "the items that block it", s -> s.around().blockers()));
        fields.add(
                around(
                        "dependents",
                        items,
                        "the items that wait for it",
                        s -> s.around().dependents()));
        fields.add(
                around(
                        "downstream",
                        items,
                        "all that wait for it, directly or through others",
                        s -> s.around().downstream()));
        return fields;
    }

    private static Field<Situation<?>> around(
            String name,
            CelType type,
            String meaning,
            Function<Situation<?>, List<Neighbour>> read) {
        return new Field<>(name, type, meaning, s -> Reading.neighbours(read.apply(s)));
    }

    private static List<Field<Neighbour>> neighbourFields() {
        List<Field<Neighbour>> fields = new ArrayList<>();
        for (Field<Neighbour.Known> field : ownFields()) {
            fields.add(
                    new Field<>(
                            field.name(),
                            field.type(),
                            field.meaning(),
                            neighbour -> Reading.known(field, neighbour)));
        }
        return fields;
    }

    /** What every item tells of itself. */
    private static List<Field<Neighbour.Known>> ownFields() {
        List<Field<Neighbour.Known>> fields = new ArrayList<>();
        fields.addAll(namingFields());
        fields.addAll(flowFields());
        fields.addAll(planFields());
        fields.addAll(contentFields());
        return fields;
    }

    private static List<Field<Neighbour.Known>> namingFields() {
        return List.of(
                field("key", SimpleType.STRING, "what people call it", k -> one(k.item().key())),
                field("title", TEXT, "its title", k -> k.item().wording().title()),
                field("project", SimpleType.STRING, "project key", k -> one(Reading.project(k))),
                field("lead", TEXT, "the project's lead", k -> Reading.lead(k)),
                field("kind", SimpleType.STRING, "type of item", k -> one(Reading.kind(k))),
                field("subtask", TRUTH, "a sub-task", k -> one(Reading.isSubtask(k))),
                field("epic", TRUTH, "an epic", k -> one(Reading.isEpic(k))),
                field("priority", TEXT, "priority", k -> k.item().traits().priority()),
                field("labels", listOf(SimpleType.STRING), "labels", Reading::labels),
                field("components", listOf(SimpleType.STRING), "components", Reading::components),
                field(
                        "clientExposed",
                        TRUTH,
                        "a client sees it",
                        k -> Reading.truth(k.item().traits().clientExposed())),
                field(
                        "aiMade",
                        TRUTH,
                        "made by an AI",
                        k -> Reading.truth(k.item().traits().aiMade())));
    }

    private static List<Field<Neighbour.Known>> flowFields() {
        return List.of(
                field("status", TEXT, "status", k -> k.item().status().map(s -> s.name())),
                field(
                        "category",
                        TEXT,
                        "\"to do\", \"in progress\" or \"done\"",
                        k -> k.item().category().map(c -> c.words())),
                field("owner", TEXT, "who has it", k -> k.item().owner().map(Reading::name)),
                field(
                        "reporter",
                        TEXT,
                        "who reported it",
                        k -> k.item().flow().reporter().map(Reading::name)),
                field("blocked", TRUTH, "blocked", Reading::blocked),
                field(
                        "blockedReason",
                        TEXT,
                        "why",
                        k -> k.item().blocked().flatMap(b -> b.reason())),
                field(
                        "unblocker",
                        TEXT,
                        "who or what can unblock it",
                        k -> k.item().blocked().flatMap(b -> b.unblocker())),
                field("statusSince", TIME, "last move", k -> k.tenure().statusSince()),
                field("ownerSince", TIME, "last change of owner", k -> k.tenure().ownerSince()),
                field("blockedSince", TIME, "blocked since", k -> k.tenure().blockedSince()),
                field("lastSign", TIME, "last sign of life", k -> k.tenure().lastSign()));
    }

    private static List<Field<Neighbour.Known>> planFields() {
        return List.of(
                field("start", DAY, "start date", k -> k.item().start()),
                field("due", DAY, "its own due date", k -> k.item().due()),
                field("firstDue", DAY, "the first due date", k -> k.tenure().firstDue()),
                field(
                        "pushes",
                        COUNT,
                        "how often the due date moved later",
                        k -> one((long) k.tenure().pushes())),
                field("releases", listOf(SimpleType.STRING), "release names", Reading::releases),
                field(
                        "sprint",
                        TEXT,
                        "sprint",
                        k -> k.item().schedule().sprint().map(s -> s.name())),
                field("estimate", NUMBER, "story points, or hours", Reading::estimate),
                field("spent", NUMBER, "hours spent", Reading::spent));
    }

    private static List<Field<Neighbour.Known>> contentFields() {
        return List.of(
                field("description", TEXT, "description", Reading::description),
                field(
                        "criteria",
                        listOf(SimpleType.STRING),
                        "acceptance criteria",
                        k -> k.item().wording().acceptanceCriteria()),
                field(
                        "checklist",
                        listOf(CHECK.type()),
                        "checklist",
                        k -> Reading.entries(CHECK, k.item().wording().checklist())),
                field(
                        "comments",
                        listOf(COMMENT.type()),
                        "comments, oldest first",
                        k -> Reading.entries(COMMENT, Value.of(k.item().comments()))),
                field("created", TIME, "when it was made", k -> one(k.item().created())),
                field("updated", TIME, "last change", k -> one(k.item().activity().updated())),
                field("fields", FIELDS, "custom fields", k -> one(Reading.fields(k))));
    }

    private static Field<Neighbour.Known> field(
            String name, CelType type, String meaning, Function<Neighbour.Known, Value<?>> read) {
        return new Field<>(name, type, meaning, read);
    }

    private static Value<?> one(Object value) {
        return Value.of(value);
    }
}
