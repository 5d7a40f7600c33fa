package dev.banksman.item;

import java.util.List;

/** The other items that an item names: its parent, its children, its links. */
public record Relations(
        Value<ItemRef> parent, Value<List<ItemRef>> children, Value<List<Link>> links) {

    public Relations withParent(Value<ItemRef> next) {
        return new Relations(next, children, links);
    }

    public Relations withLinks(Value<List<Link>> next) {
        return new Relations(parent, children, next);
    }
}
