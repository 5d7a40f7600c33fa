package dev.banksman.config.form;

import dev.banksman.expression.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 (core schema) as far as composing it, so that no object is ever made by a name in
 * the text. Sizes are limited: an alias counts as often as it is used, and none may hold itself.
 */
public final class TreeReader {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_VALUES = 50_000;
    private static final int DEEPEST = 30;

    private final String file;
    private final Problems problems;

    /** The nodes around the one that is read; two that look alike are not the same. */
    private final Set<Node> above = Collections.newSetFromMap(new IdentityHashMap<>());

    private int values;

    private TreeReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The tree of a text, unless it is no YAML or too large; the problem is then kept. */
    public static Optional<Tree> read(String file, String text, Problems problems) {
        return new TreeReader(file, problems).read(text);
    }

    private Optional<Tree> read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return refused(start(), "is longer than " + MOST_CHARACTERS + " characters");
        }
        try {
            Optional<Node> root = compose(text);
            if (root.isEmpty()) {
                return refused(start(), "is empty");
            }
            return Optional.of(tree(root.get(), 0));
        } catch (Refusal e) {
            return refused(e.place, e.reason);
        } catch (MarkedYamlEngineException e) {
            return refused(place(e.getProblemMark()), "is no YAML: " + message(e));
        } catch (YamlEngineException e) {
            return refused(start(), "is no YAML: " + firstLine(String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            return refused(start(), "is nested too deeply");
        }
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file)
                        .setSchema(new CoreSchema())
                        .setCodePointLimit(MOST_CHARACTERS)
                        .build();
        return new Compose(settings).composeString(text);
    }

    private Tree tree(Node node, int depth) {
        Place place = place(node.getStartMark());
        if (++values > MOST_VALUES) {
            throw new Refusal(place, "holds more than " + MOST_VALUES + " values");
        }
        if (depth > DEEPEST) {
            throw new Refusal(place, "is nested more than " + DEEPEST + " deep");
        }
        if (!above.add(node)) {
            throw new Refusal(place, "has a value that holds itself");
        }
        Tree tree =
                switch (node) {
                    case ScalarNode scalar -> leaf(scalar, place);
                    case SequenceNode list -> row(list, place, depth);
                    case MappingNode table -> table(table, place, depth);
                    default -> throw new Refusal(place, "has an unresolved alias");
                };
        above.remove(node);
        return tree;
    }

    private Tree row(SequenceNode list, Place place, int depth) {
        standard(list, Tag.SEQ, place);
        List<Tree> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(tree(item, depth + 1));
        }
        return new Tree.Row(place, items);
    }

    private Tree table(MappingNode table, Place place, int depth) {
        standard(table, Tag.MAP, place);
        List<Tree.Entry> entries = new ArrayList<>();
        for (NodeTuple entry : table.getValue()) {
            Place at = place(entry.getKeyNode().getStartMark());
            if (!(entry.getKeyNode() instanceof ScalarNode name)) {
                throw new Refusal(at, "has a name that is no single word");
            }
            entries.add(new Tree.Entry(name.getValue(), at, tree(entry.getValueNode(), depth + 1)));
        }
        return new Tree.Table(place, entries);
    }

    private static Tree leaf(ScalarNode scalar, Place place) {
        return new Tree.Leaf(place, scalar.getValue(), sort(scalar, place), origin(scalar, place));
    }

    private static Tree.Sort sort(ScalarNode scalar, Place place) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return Tree.Sort.TEXT;
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Tree.Sort.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Tree.Sort.TRUTH;
        }
        if (tag.equals(Tag.NULL)) {
            return Tree.Sort.NOTHING;
        }
        throw new Refusal(place, "has the tag " + tag.getValue() + "; tags are not used here");
    }

    private static void standard(Node node, Tag tag, Place place) {
        if (!node.getTag().equals(tag)) {
            throw new Refusal(
                    place, "has the tag " + node.getTag().getValue() + "; tags are not used here");
        }
    }

    /** Quotes take a column; the lines of a block begin on the next line, further in. */
    private static Origin origin(ScalarNode scalar, Place place) {
        boolean oneLine = lastLine(scalar, place) == place.line();
        return switch (scalar.getScalarStyle()) {
            case PLAIN, JSON_SCALAR_STYLE ->
                    oneLine
                            ? Origin.at(place.line(), place.column())
                            : Origin.roughly(place.line(), place.column());
            case SINGLE_QUOTED, DOUBLE_QUOTED ->
                    oneLine
                            ? Origin.at(place.line(), place.column() + 1)
                            : Origin.roughly(place.line(), place.column());
            case LITERAL -> {
                int indent = blockIndent(scalar, place);
                yield new Origin(place.line() + 1, indent, indent);
            }
            case FOLDED -> Origin.roughly(place.line(), place.column());
        };
    }

    private static int lastLine(ScalarNode scalar, Place place) {
        return scalar.getEndMark().map(end -> end.getLine() + 1).orElse(place.line());
    }

    private static int blockIndent(ScalarNode scalar, Place place) {
        return scalar.getStartMark()
                .map(
                        mark -> {
                            int[] text = mark.getBuffer();
                            int at = mark.getPointer();
                            while (at < text.length && text[at] != '\n') {
                                at++;
                            }
                            int indent = 0;
                            while (++at < text.length && text[at] == ' ') {
                                indent++;
                            }
                            return indent + 1;
                        })
                .orElse(place.column());
    }

    private Optional<Tree> refused(Place place, String reason) {
        problems.add(new Problem(place, "", "the file " + reason, Optional.empty(), List.of()));
        return Optional.empty();
    }

    private Place start() {
        return new Place(file, 1, 1);
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1)).orElse(start());
    }

    private static String message(MarkedYamlEngineException e) {
        return firstLine(e.getProblem());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Place place;
        private final String reason;

        Refusal(Place place, String reason) {
            super(reason);
            this.place = place;
            this.reason = reason;
        }
    }
}
