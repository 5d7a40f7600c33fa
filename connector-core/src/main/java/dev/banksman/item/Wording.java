package dev.banksman.item;

import java.util.List;

/**
 * What is written on an item.
 *
 * @param acceptanceCriteria one text a criterion, from a field or a description section; known and
 *     without elements when the place is there and nothing stands in it
 */
public record Wording(
        Value<String> title,
        Value<Description> description,
        Value<List<String>> acceptanceCriteria,
        Value<List<CheckItem>> checklist) {}
