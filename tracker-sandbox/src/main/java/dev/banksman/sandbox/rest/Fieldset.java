package dev.banksman.sandbox.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields are asked for: {@code *all}, {@code *navigable}, names, {@code -without}. */
record Fieldset(boolean all, Set<String> named, Set<String> without) {

    static final Fieldset ALL = new Fieldset(true, Set.of(), Set.of());

    /**
     * Reads Jira's list.
     *
     * @param otherwise what is meant by an empty one: all fields of one issue, none in a search
     */
    static Fieldset of(List<String> asked, boolean otherwise) {
        if (asked.isEmpty()) {
            return new Fieldset(otherwise, Set.of(), Set.of());
        }
        boolean all = false;
        Set<String> named = new HashSet<>();
        Set<String> without = new HashSet<>();
        for (String one : asked) {
            if (one.equals("*all") || one.equals("*navigable")) {
                all = true;
            } else if (one.startsWith("-")) {
                without.add(one.substring(1));
            } else {
                named.add(one);
            }
        }
        boolean onlyWithout = named.isEmpty() && !without.isEmpty();
        return new Fieldset(all || (onlyWithout && otherwise), named, without);
    }

    boolean has(String field) {
        return (all || named.contains(field)) && !without.contains(field);
    }

    boolean any() {
        return all || !named.isEmpty();
    }
}
