package dev.banksman.jira.history;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Link;
import dev.banksman.item.LinkRole;
import dev.banksman.jira.changelog.ChangeField;
import dev.banksman.jira.changelog.ChangeItem;
import dev.banksman.jira.changelog.ChangeSet;
import dev.banksman.jira.changelog.LinkPhrases;
import dev.banksman.jira.translate.Naming;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which links are said to have been made after their item. A link stands on both of its items, and
 * sometimes only one of the two changelogs tells when it was made: then it was not there before on
 * the other item either.
 */
final class LinksMade {

    private record Said(ItemRef by, String otherKey, String phrase) {}

    private record Made(ItemRef by, ItemRef other, LinkRole role) {}

    private final Map<String, String> phrases = new HashMap<>();
    private final Set<Said> said = new HashSet<>();
    private final Set<Made> made = new HashSet<>();

    void learn(ItemRef by, List<ChangeSet> changes) {
        for (ChangeSet change : changes) {
            for (ChangeItem item : change.items()) {
                if (item.field() == ChangeField.LINK) {
                    learn(by, item);
                }
            }
        }
    }

    private void learn(ItemRef by, ChangeItem item) {
        String other = LinkPhrases.key(item.after());
        if (!other.isEmpty()) {
            String phrase = LinkPhrases.phrase(item.after());
            said.add(new Said(by, other, phrases.computeIfAbsent(phrase, p -> p)));
        }
    }

    /** Ends the learning, once all keys and phrases are known. */
    void seal(Naming naming, LinkPhrases meanings) {
        for (Said each : said) {
            LinkRole role = meanings.role(each.phrase());
            made.add(new Made(each.by(), naming.ref("", each.otherKey()), role));
        }
        said.clear();
    }

    /** Whether the other item's changelog tells of the making of this link. */
    boolean toldByOther(ItemRef item, Link link) {
        return made.contains(new Made(link.other(), item, opposite(link.role())));
    }

    private static LinkRole opposite(LinkRole role) {
        return switch (role) {
            case BLOCKS -> LinkRole.BLOCKED_BY;
            case BLOCKED_BY -> LinkRole.BLOCKS;
            case RELATES -> LinkRole.RELATES;
        };
    }
}
