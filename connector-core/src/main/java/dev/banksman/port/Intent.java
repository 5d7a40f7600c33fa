package dev.banksman.port;

import dev.banksman.effect.Effect;
import dev.banksman.item.ItemRef;
import java.time.Instant;

/**
 * Something to be written to an item, committed before it is tried.
 *
 * @param surface what of the item is written to: {@code note}, {@code status}, {@code owner},
 *     {@code field:NAME}, {@code label:NAME}, {@code property} for a mark; a later intent for one
 *     surface takes the place of an earlier one that was not carried out
 * @param rule the handle of the rule that called for it, "" for none
 */
public record Intent(ItemRef item, String surface, String rule, Effect effect, Instant at) {}
