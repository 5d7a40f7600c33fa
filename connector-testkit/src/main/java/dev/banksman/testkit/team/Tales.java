package dev.banksman.testkit.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All issues of the team, as they are told. */
final class Tales {

    private static final int FIRST_ENTRY = 40_100;

    private final Map<Integer, Issue> issues = new TreeMap<>();

    Issue issue(String key, String type, String summary, Member reporter, String created) {
        Issue issue = new Issue(key, type, summary, reporter, created);
        issues.put(issue.id(), issue);
        return issue;
    }

    /** Links two issues; Jira records that on both. */
    void blocks(String blocker, String blocked, String time, Member by) {
        tie(new Issue.Tie(blocker, blocked), time, by, true);
    }

    /** Takes a link away, which Jira records on both. */
    void blocksNoMore(String blocker, String blocked, String time, Member by) {
        tie(new Issue.Tie(blocker, blocked), time, by, false);
    }

    /** Puts an issue into a sprint. */
    void plan(String key, Iteration sprint, String time, Member by) {
        find(key).at(time, by).is(Field.SPRINT, sprint.shown());
    }

    /** Each issue as one line of JSON, by project and number. */
    List<String> lines() {
        List<Issue.Entry> entries = new ArrayList<>();
        issues.values().forEach(issue -> entries.addAll(issue.entries()));
        entries.sort(Comparator.comparing(Issue.Entry::at));
        IdentityHashMap<Issue.Entry, Integer> ids = new IdentityHashMap<>();
        entries.forEach(entry -> ids.put(entry, FIRST_ENTRY + 3 * ids.size()));
        IssueJson json = new IssueJson(ids);
        return issues.values().stream().map(issue -> json.json(issue).toString()).toList();
    }

    private void tie(Issue.Tie tie, String time, Member by, boolean made) {
        for (String key : List.of(tie.blocker(), tie.blocked())) {
            find(key).at(time, by).tied(tie, made);
        }
    }

    private Issue find(String key) {
        return issues.values().stream()
                .filter(issue -> issue.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no issue " + key));
    }
}
