package dev.banksman.config;

import dev.banksman.config.form.Values;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Relations;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The item of a test, and the items that the test puts around it. */
record GivenScene(Neighbour.Known item, Neighbourhood around) {

    /**
     * Sets up the items.
     *
     * @param project of items that name none
     * @param kind of items that name none
     */
    static GivenScene of(GivenItem given, String project, String kind) {
        return new Builder(given, project, kind).scene();
    }

    private static final class Builder {
        private final Map<ItemRef, Neighbour> known = new HashMap<>();
        private final GivenItem given;
        private final String project;
        private final String kind;
        private int items = 1;

        Builder(GivenItem given, String project, String kind) {
            this.given = given;
            this.project = project;
            this.kind = kind;
        }

        GivenScene scene() {
            Values values = given.given();
            Neighbour.Known alone = given.known(project, kind, items);
            LinkGraph links = new LinkGraph();
            others(values.get(GivenForm.BLOCKERS)).forEach(b -> links.add(b, alone.ref()));
            others(values.get(GivenForm.DEPENDENTS)).forEach(d -> links.add(alone.ref(), d));
            List<ItemRef> children = others(values.get(GivenForm.CHILDREN));
            List<ItemRef> parents = others(values.get(GivenForm.PARENT).map(List::of));
            Value<ItemRef> parent =
                    parents.isEmpty() ? Value.empty() : Value.of(parents.getFirst());
            WorkItem placed =
                    alone.item()
                            .withRelations(
                                    new Relations(parent, Value.of(children), Value.of(List.of())));
            Neighbour.Known item = new Neighbour.Known(placed, alone.tenure());
            known.put(item.ref(), item);
            return new GivenScene(item, new Neighbourhood(placed, links, this::find));
        }

        private List<ItemRef> others(Optional<List<Values>> written) {
            List<ItemRef> refs = new ArrayList<>();
            for (Values values : written.orElse(List.of())) {
                items++;
                GivenItem other = new GivenItem(values, given.mapping(), given.at(), given.rest());
                Neighbour.Known neighbour = other.known(project, kind, items);
                known.put(neighbour.ref(), neighbour);
                refs.add(neighbour.ref());
            }
            return refs;
        }

        private Neighbour find(ItemRef ref) {
            return known.getOrDefault(ref, new Neighbour.Outside(ref));
        }
    }
}
