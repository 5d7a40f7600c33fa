package dev.banksman.config;

import dev.banksman.config.form.Values;
import dev.banksman.config.form.Written;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Mapping;
import dev.banksman.item.Relations;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a test as it is written to one that can be run. */
final class TestAssembly {

    /** A Monday morning in most of the world's offices. */
    private static final Instant USUAL = Instant.parse("2026-03-09T10:00:00Z");

    private final List<String> policies;
    private final Mapping mapping;
    private final String project;

    /**
     * Makes tests of one file.
     *
     * @param policies the ids of the rules there are
     * @param project the project that the test's file is about; blank for all
     */
    TestAssembly(List<String> policies, Mapping mapping, String project) {
        this.policies = policies;
        this.mapping = mapping;
        this.project = project.isEmpty() ? "TEST" : project;
    }

    /** The test; nothing when something of it is missing, which is reported. */
    Optional<FileTest> test(Values test) {
        Optional<Written<String>> policy = test.at(TestForm.POLICY).filter(this::isKnown);
        Optional<Values> given = test.get(TestForm.GIVEN);
        Optional<List<String>> expect = test.get(TestForm.EXPECT);
        if (policy.isEmpty() || given.isEmpty() || expect.isEmpty()) {
            return Optional.empty();
        }
        Instant at = test.get(TestForm.AT, USUAL);
        Scene scene = new Scene(at, given.get());
        return Optional.of(
                new FileTest(
                        policy.get().value(),
                        test.spot().tree().place(),
                        scene.item,
                        scene.around(),
                        at,
                        test.get(TestForm.AFTER),
                        expect.get()));
    }

    private boolean isKnown(Written<String> policy) {
        boolean known = policies.contains(policy.value());
        if (!known) {
            String message = "no policy of this file is called \"" + policy.value() + "\"";
            policy.at().problem(message, policy.value(), policies);
        }
        return known;
    }

    /** An item and what stands around it. */
    private final class Scene {
        private final Map<ItemRef, Neighbour> known = new HashMap<>();
        private final LinkGraph links = new LinkGraph();
        private final Instant at;
        private final Neighbour.Known item;

        Scene(Instant at, Values given) {
            this.at = at;
            Neighbour.Known alone =
                    new GivenItem(given, mapping, at).known(project, project + "-1");
            ItemRef self = alone.ref();
            others("B", given.get(GivenForm.BLOCKERS)).forEach(b -> links.add(b, self));
            others("D", given.get(GivenForm.DEPENDENTS)).forEach(d -> links.add(self, d));
            List<ItemRef> children = others("C", given.get(GivenForm.CHILDREN));
            List<ItemRef> parents = others("P", given.get(GivenForm.PARENT).map(List::of));
            Value<ItemRef> parent =
                    parents.isEmpty() ? Value.empty() : Value.of(parents.getFirst());
            WorkItem placed =
                    alone.item()
                            .withRelations(
                                    new Relations(parent, Value.of(children), Value.of(List.of())));
            this.item = new Neighbour.Known(placed, alone.tenure());
            known.put(self, item);
        }

        private List<ItemRef> others(String letter, Optional<List<Values>> written) {
            List<ItemRef> refs = new ArrayList<>();
            for (Values other : written.orElse(List.of())) {
                String key = project + "-" + letter + (refs.size() + 1);
                Neighbour.Known neighbour = new GivenItem(other, mapping, at).known(project, key);
                known.put(neighbour.ref(), neighbour);
                refs.add(neighbour.ref());
            }
            return refs;
        }

        Neighbourhood around() {
            return new Neighbourhood(
                    item.item(), links, ref -> known.getOrDefault(ref, new Neighbour.Outside(ref)));
        }
    }
}
