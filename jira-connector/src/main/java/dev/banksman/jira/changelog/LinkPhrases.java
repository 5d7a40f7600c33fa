package dev.banksman.jira.changelog;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Link;
import dev.banksman.item.LinkRole;
import dev.banksman.jira.translate.Doubts;
import dev.banksman.jira.translate.Keys;
import dev.banksman.jira.translate.LinkBook;
import dev.banksman.jira.translate.Translation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads links as changelogs write them, {@code This issue is blocked by PAY-3}: the phrase is one
 * side of a link type that issues of the input carry, else one of the usual ones.
 */
public final class LinkPhrases {

    private static final List<String> OPENINGS = List.of("This issue ", "This work item ");

    private static final List<String> WAITS = List.of("depends on", "requires", "depends upon");
    private static final List<String> AWAITED =
            List.of("required by", "is required by", "is depended on by", "depended on by");
    private static final List<String> BLOCKS = List.of("blocks");
    private static final List<String> BLOCKED = List.of("is blocked by", "blocked by");

    /** Phrases of types that Jira ships, which make no item wait for another. */
    private static final Set<String> NEUTRAL =
            Set.of(
                    "relates to",
                    "is related to",
                    "duplicates",
                    "is duplicated by",
                    "clones",
                    "is cloned by",
                    "causes",
                    "is caused by");

    private record Meaning(LinkRole role, String type) {}

    private final Translation translation;
    private final Map<String, Optional<Meaning>> meanings = new HashMap<>();

    public LinkPhrases(Translation translation) {
        this.translation = translation;
    }

    /** The link that one side of a change names; nothing where it names no issue. */
    Optional<Link> read(Side side, Doubts doubts) {
        String key = key(side);
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(link(phrase(side), translation.naming().ref("", key), doubts));
    }

    private Link link(String phrase, ItemRef other, Doubts doubts) {
        Meaning meaning =
                meanings.computeIfAbsent(phrase, this::meaning)
                        .orElseGet(() -> unknown(phrase, doubts));
        return new Link(meaning.role(), meaning.type(), other);
    }

    /** What a phrase makes of the item that carries it. */
    public LinkRole role(String phrase) {
        return meanings.computeIfAbsent(phrase, this::meaning)
                .map(Meaning::role)
                .orElse(LinkRole.RELATES);
    }

    /** The key of the issue that a side names; "" where it names none. */
    public static String key(Side side) {
        String words = side.text().strip();
        String key =
                Keys.shaped(side.id()) ? side.id() : words.substring(words.lastIndexOf(' ') + 1);
        return Keys.shaped(key) ? key : "";
    }

    /** What stands between {@code This issue} and the key, in lower case. */
    public static String phrase(Side side) {
        String words = side.text().strip();
        int end = words.lastIndexOf(' ');
        String phrase = end < 0 ? "" : words.substring(0, end);
        for (String opening : OPENINGS) {
            if (phrase.startsWith(opening)) {
                phrase = phrase.substring(opening.length());
            }
        }
        return phrase.strip().toLowerCase(Locale.ROOT);
    }

    private static Meaning unknown(String phrase, Doubts doubts) {
        doubts.raiseName(
                "Link",
                "no link type of the input reads \"" + phrase + "\"",
                "kept, as a link that makes nothing wait");
        return new Meaning(LinkRole.RELATES, phrase);
    }

    private Optional<Meaning> meaning(String phrase) {
        List<LinkBook.Side> sides = translation.lexicon().links().sides(phrase);
        if (!sides.isEmpty()) {
            return sides.stream()
                    .map(side -> meaning(side.type(), side.outward()))
                    .reduce((one, other) -> one.role() == LinkRole.RELATES ? other : one);
        }
        if (NEUTRAL.contains(phrase)) {
            return Optional.of(new Meaning(LinkRole.RELATES, phrase));
        }
        return usual(phrase, new Family("Dependency", WAITS, AWAITED, LinkRole.BLOCKED_BY))
                .or(() -> usual(phrase, new Family("Blocks", BLOCKS, BLOCKED, LinkRole.BLOCKS)));
    }

    private Meaning meaning(String type, boolean outward) {
        return new Meaning(translation.mapping().links().role(type, outward), type);
    }

    /** Phrases of one meaning: the one side's, the other side's, and what the one side means. */
    private record Family(String type, List<String> one, List<String> other, LinkRole role) {

        LinkRole role(boolean first) {
            LinkRole opposite = role == LinkRole.BLOCKS ? LinkRole.BLOCKED_BY : LinkRole.BLOCKS;
            return first ? role : opposite;
        }
    }

    /** A type may have been worded differently in the past: its sides of today tell which it is. */
    private Optional<Meaning> usual(String phrase, Family family) {
        boolean first = family.one().contains(phrase);
        if (!first && !family.other().contains(phrase)) {
            return Optional.empty();
        }
        return today(family.one(), first)
                .or(() -> today(family.other(), !first))
                .or(() -> Optional.of(new Meaning(family.role(first), family.type())));
    }

    /** The side, or its opposite, of a type that reads like one of these phrases today. */
    private Optional<Meaning> today(List<String> phrases, boolean sameSide) {
        return phrases.stream()
                .flatMap(phrase -> translation.lexicon().links().sides(phrase).stream())
                .findFirst()
                .map(side -> meaning(side.type(), side.outward() == sameSide));
    }
}
