package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists within requests, and pages of answers. */
final class Lists {

    private Lists() {}

    /** The texts of an array, or of one text with commas; empty for anything else. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.addAll(Arrays.asList(node.asText().split(",", -1)));
        } else {
            node.forEach(one -> texts.add(one.asText()));
        }
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** The part of a list from an index on, and not more than so many. */
    static <T> List<T> page(List<T> all, int start, int most) {
        int from = Math.clamp(start, 0, all.size());
        return all.subList(from, Math.min(all.size(), from + Math.max(0, most)));
    }
}
