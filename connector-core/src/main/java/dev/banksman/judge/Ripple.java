package dev.banksman.judge;

import dev.banksman.graph.FamilyGraph;
import dev.banksman.graph.LinkGraph;
import dev.banksman.item.ItemRef;
import dev.banksman.policy.Reach;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How far the change of an item goes: whose judgement it can alter. An edge that a change takes
 * away counts too, so it is asked before the change and after it.
 */
public final class Ripple {

    private final Reach reach;
    private final LinkGraph links;
    private final FamilyGraph families;

    public Ripple(Reach reach, LinkGraph links, FamilyGraph families) {
        this.reach = reach;
        this.links = links;
        this.families = families;
    }

    /** The items to judge again when this one changes, itself left out, in order. */
    public NavigableSet<ItemRef> of(ItemRef changed) {
        NavigableSet<ItemRef> touched = new TreeSet<>();
        around(changed, touched);
        if (reach.family()) {
            for (ItemRef relative : families.of(changed)) {
                touched.add(relative);
                around(relative, touched);
            }
        }
        touched.remove(changed);
        return touched;
    }

    private void around(ItemRef item, NavigableSet<ItemRef> touched) {
        touched.addAll(links.dependentsWithin(item, reach.blockers()));
        touched.addAll(links.blockersWithin(item, reach.dependents()));
    }
}
