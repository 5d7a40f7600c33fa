package dev.banksman.jira.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.banksman.item.Person;
import dev.banksman.jira.changelog.ChangeSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What one pass over an issue's JSON has found, before anything of it is understood. Filled by the
 * scan and then only read.
 */
final class RawIssue {

    static final long NEVER = Long.MIN_VALUE;

    String id = "";
    String key = "";
    OptionalLong created = OptionalLong.empty();
    OptionalLong updated = OptionalLong.empty();

    /** What stands as the time of creation and is none; missing where nothing stands there. */
    JsonNode unreadCreation = MissingNode.getInstance();

    boolean hasChangelog;
    long announced;
    long listed;
    long firstComment = Long.MAX_VALUE;
    long lastComment = NEVER;
    List<ChangeSet> changes = new ArrayList<>();
    byte[] json = new byte[0];
    final Map<String, JsonNode> fields = new LinkedHashMap<>();
    final List<Person> people = new ArrayList<>();
    final List<String> doubts = new ArrayList<>();

    void comment(long at) {
        firstComment = Math.min(firstComment, at);
        lastComment = Math.max(lastComment, at);
    }

    /** Whether anything says when the issue came to be. */
    boolean dated() {
        return created.isPresent() || !changes.isEmpty() || lastComment != NEVER;
    }

    long firstChange() {
        return changes.isEmpty() ? Long.MAX_VALUE : changes.getFirst().at();
    }

    /** When the item comes to be: at its creation, or at what is dated before it. */
    long begin() {
        long born = created.orElse(Long.MAX_VALUE);
        return Math.min(born, Math.min(firstChange(), firstComment));
    }

    long end() {
        long changed = changes.isEmpty() ? NEVER : changes.getLast().at();
        return Math.max(begin(), Math.max(changed, lastComment));
    }
}
