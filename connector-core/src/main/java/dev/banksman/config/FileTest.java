package dev.banksman.config;

import dev.banksman.calendar.Span;
import dev.banksman.config.form.Place;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.plan.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A test that a policy file brings along: an item stands so from an instant on, and a policy says
 * this of it.
 *
 * @param place where it is written
 * @param rule the rule that is tried, awake whatever its mode
 * @param within whether the rule's scope takes the item in, as far as the test says
 * @param at when the item comes to be so
 * @param after how long it then stays so; nothing for no time at all
 * @param expect what happens in that time, in order: {@code opened}, {@code rung 1} …
 */
public record FileTest(
        Place place,
        Rule<?> rule,
        Neighbour.Known item,
        Neighbourhood around,
        boolean within,
        Instant at,
        Optional<Span> after,
        List<String> expect) {

    public FileTest {
        expect = List.copyOf(expect);
    }
}
