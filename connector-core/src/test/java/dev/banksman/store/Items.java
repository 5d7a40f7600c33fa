package dev.banksman.store;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.Identity;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Link;
import dev.banksman.item.LinkRole;
import dev.banksman.item.Project;
import dev.banksman.item.Relations;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.store.codec.RandomValues;
import java.util.List;

/** Items with a name and links, and anything else. */
final class Items {

    private Items() {}

    static Neighbour.Known known(ItemRef ref, String key, Link... links) {
        return known(ref, key, Value.empty(), links);
    }

    static Neighbour.Known known(ItemRef ref, String key, Value<ItemRef> parent, Link... links) {
        WorkItem item =
                new RandomValues(ref.hashCode())
                        .of(WorkItem.class)
                        .withIdentity(
                                new Identity(
                                        ref,
                                        key,
                                        Value.empty(),
                                        new Project(
                                                key.substring(0, key.indexOf('-')), Value.empty())))
                        .withRelations(
                                new Relations(parent, Value.empty(), Value.of(List.of(links))));
        return new Neighbour.Known(item, Tenure.unknown("never read"));
    }

    static Link blocks(ItemRef other) {
        return new Link(LinkRole.BLOCKS, "Blocks", other);
    }

    static Link waitsFor(ItemRef other) {
        return new Link(LinkRole.BLOCKED_BY, "Blocks", other);
    }
}
