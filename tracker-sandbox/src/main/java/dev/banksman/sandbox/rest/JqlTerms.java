package dev.banksman.sandbox.rest;

import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Site;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the fields and operators of JQL mean. */
final class JqlTerms {

    private final Site site;
    private final JqlTimes times;

    JqlTerms(Site site) {
        this.site = site;
        this.times = new JqlTimes(site);
    }

    private static String name(String field) {
        return field.toLowerCase(Locale.ROOT);
    }

    private static Refusal unknown(String field) {
        return Refusal.bad(
                "Field '" + field + "' does not exist or you do not have permission to view it.");
    }

    Predicate<Issue> in(String field, List<String> values) {
        if (name(field).equals("project")) {
            values.forEach(this::mustBeProject);
        }
        Set<String> sought = values.stream().map(JqlTerms::name).collect(Collectors.toSet());
        Function<Issue, List<String>> texts = texts(field);
        return issue -> texts.apply(issue).stream().map(JqlTerms::name).anyMatch(sought::contains);
    }

    private void mustBeProject(String named) {
        boolean known =
                site.project(named).isPresent()
                        || site.projects().stream()
                                .anyMatch(one -> one.name().equalsIgnoreCase(named));
        if (!known) {
            throw Refusal.bad("The value '" + named + "' does not exist for the field 'project'.");
        }
    }

    Predicate<Issue> empty(String field) {
        Function<Issue, List<String>> texts = texts(field);
        return issue -> texts.apply(issue).isEmpty();
    }

    Predicate<Issue> compare(String field, String operator, String value) {
        if (value.equalsIgnoreCase("empty") && operator.equals("=")) {
            return empty(field);
        }
        if (Set.of("updated", "updateddate", "created", "createddate").contains(name(field))) {
            return times(field, operator, value);
        }
        return switch (operator) {
            case "=" -> in(field, List.of(value));
            case "!=" -> in(field, List.of(value)).negate();
            default ->
                    throw Refusal.bad(
                            "The operator '"
                                    + operator
                                    + "' is not supported by the '"
                                    + field
                                    + "' field.");
        };
    }

    private Predicate<Issue> times(String field, String operator, String value) {
        Instant limit = times.read(field, value);
        Function<Issue, Instant> at =
                name(field).startsWith("up") ? Issue::updated : Issue::created;
        return switch (operator) {
            case ">=" -> issue -> !at.apply(issue).isBefore(limit);
            case ">" -> issue -> at.apply(issue).isAfter(limit);
            case "<=" -> issue -> !at.apply(issue).isAfter(limit);
            case "<" -> issue -> at.apply(issue).isBefore(limit);
            default ->
                    throw Refusal.bad(
                            "The operator '"
                                    + operator
                                    + "' is not supported by the '"
                                    + field
                                    + "' field.");
        };
    }

    /** All that an issue may be found by under a field. */
    private Function<Issue, List<String>> texts(String field) {
        return switch (name(field)) {
            case "project" ->
                    issue ->
                            List.of(
                                    issue.project().key(),
                                    issue.project().id(),
                                    issue.project().name());
            case "key", "issuekey", "id", "issue" ->
                    issue -> List.of(issue.key(), Long.toString(issue.id()));
            case "status" -> issue -> named(issue, "status");
            case "statuscategory" ->
                    issue ->
                            List.of(
                                    issue.value("status")
                                            .path("statusCategory")
                                            .path("name")
                                            .asText(),
                                    issue.value("status")
                                            .path("statusCategory")
                                            .path("key")
                                            .asText());
            case "issuetype", "type" -> issue -> named(issue, "issuetype");
            case "priority" -> issue -> named(issue, "priority");
            case "resolution" -> issue -> named(issue, "resolution");
            case "assignee", "reporter" -> issue -> issue.account(name(field)).stream().toList();
            case "parent" -> issue -> issue.parent().stream().map(Issue::key).toList();
            case "duedate", "due" ->
                    issue ->
                            issue.value("duedate").isNull()
                                    ? List.of()
                                    : List.of(issue.value("duedate").asText());
            case "labels" ->
                    issue ->
                            StreamSupport.stream(issue.value("labels").spliterator(), false)
                                    .map(label -> label.asText())
                                    .toList();
            default -> throw unknown(field);
        };
    }

    private static List<String> named(Issue issue, String field) {
        return issue.value(field).isNull()
                ? List.of()
                : List.of(
                        issue.value(field).path("name").asText(),
                        issue.value(field).path("id").asText());
    }

    Comparator<Issue> order(String field) {
        return switch (name(field)) {
            case "updated", "updateddate" -> Comparator.comparing(Issue::updated);
            case "created", "createddate" -> Comparator.comparing(Issue::created);
            case "key", "issuekey" ->
                    Comparator.comparing((Issue issue) -> issue.project().key())
                            .thenComparingLong(
                                    issue ->
                                            Long.parseLong(
                                                    issue.key()
                                                            .substring(
                                                                    issue.key().lastIndexOf('-')
                                                                            + 1)));
            case "id" -> Comparator.comparingLong(Issue::id);
            default -> throw unknown(field);
        };
    }
}
