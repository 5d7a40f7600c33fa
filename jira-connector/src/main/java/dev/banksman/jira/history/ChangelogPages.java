package dev.banksman.jira.history;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.banksman.jira.changelog.ChangeSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Changelogs as the resource of their own gives them, page by page. */
public final class ChangelogPages {

    private ChangelogPages() {}

    /** The entries of all pages, oldest first; those that say no time are left out. */
    public static List<ChangeSet> read(List<JsonNode> pages) {
        ObjectReader trees = JsonParsing.trees(JsonParsing.factory());
        List<ChangeSet> all = new ArrayList<>();
        for (JsonNode page : pages) {
            RawIssue found = new RawIssue();
            try (JsonParser parser = trees.treeAsTokens(page)) {
                parser.nextToken();
                new ChangelogScan(trees).read(parser, found);
            } catch (IOException impossible) {
                throw new UncheckedIOException("a tree in memory", impossible);
            }
            all.addAll(found.changes);
        }
        return ChangeOrder.sorted(all);
    }
}
