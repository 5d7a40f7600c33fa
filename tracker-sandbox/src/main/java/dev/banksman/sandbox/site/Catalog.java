package dev.banksman.sandbox.site;

import static dev.banksman.sandbox.site.Status.Category.DONE;
import static dev.banksman.sandbox.site.Status.Category.INDETERMINATE;
import static dev.banksman.sandbox.site.Status.Category.NEW;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every project of a site shares: statuses, types, priorities, kinds of links, fields. */
public final class Catalog {

    /** The id of the option {@code Impediment} of the field {@code Flagged}. */
    public static final String IMPEDIMENT = "10019";

    private final Map<String, Field> fields = new LinkedHashMap<>();

    /**
     * Makes the catalogue of one site.
     *
     * @param shift what is added to the numbers of custom fields: they differ from site to site
     */
    public Catalog(int shift) {
        Fields.all(shift).forEach(field -> fields.put(field.id(), field));
    }

    public List<Status> statuses() {
        return List.of(
                new Status("10000", "To Do", NEW, "11"),
                new Status("3", "In Progress", INDETERMINATE, "21"),
                new Status("10010", "Blocked", INDETERMINATE, "31"),
                new Status("10011", "In Review", INDETERMINATE, "41"),
                new Status("10002", "Done", DONE, "51"));
    }

    public Status status(String nameOrId) {
        return statuses().stream()
                .filter(one -> one.id().equals(nameOrId) || one.name().equals(nameOrId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status " + nameOrId));
    }

    public List<IssueType> types() {
        return List.of(
                new IssueType("10000", "Epic", 1),
                new IssueType("10001", "Story", 0),
                new IssueType("10002", "Task", 0),
                new IssueType("10004", "Bug", 0),
                new IssueType("10003", "Sub-task", -1));
    }

    public Optional<IssueType> type(String nameOrId) {
        return types().stream()
                .filter(one -> one.id().equals(nameOrId) || one.name().equalsIgnoreCase(nameOrId))
                .findFirst();
    }

    /** Highest first; their ids count from 1. */
    public List<String> priorities() {
        return List.of("Highest", "High", "Medium", "Low", "Lowest");
    }

    public List<LinkType> linkTypes() {
        return List.of(
                new LinkType("10000", "Blocks", "is blocked by", "blocks"),
                new LinkType("10001", "Cloners", "is cloned by", "clones"),
                new LinkType("10002", "Duplicate", "is duplicated by", "duplicates"),
                new LinkType("10003", "Relates", "relates to", "relates to"));
    }

    public Optional<LinkType> linkType(String nameOrId) {
        return linkTypes().stream()
                .filter(one -> one.id().equals(nameOrId) || one.name().equalsIgnoreCase(nameOrId))
                .findFirst();
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    public Optional<Field> field(String id) {
        return Optional.ofNullable(fields.get(id));
    }

    /** The field of a name that the catalogue is known to have. */
    public Field named(String name) {
        return fields.values().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field named " + name));
    }
}
