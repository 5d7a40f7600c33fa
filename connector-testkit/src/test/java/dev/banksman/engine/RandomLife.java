package dev.banksman.engine;

import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.live.LiveWorld;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What a small team does to a few items, the same for the same seed. */
final class RandomLife {

    private static final List<String> KEYS = List.of("PAY-1", "PAY-2", "PAY-3", "OPS-77");
    private static final List<UnaryOperator<ItemBuilder>> DEEDS =
            List.of(
                    ItemBuilder::inProgress,
                    ItemBuilder::toDo,
                    ItemBuilder::unowned,
                    ItemBuilder::unowned,
                    item -> item.ownedBy("rob"),
                    ItemBuilder::done,
                    item -> item.titled("another title"),
                    item -> item.due("2026-03-20"));

    private final long seed;

    RandomLife(long seed) {
        this.seed = seed;
    }

    RandomLife again() {
        return new RandomLife(seed);
    }

    /** Thirty changes, none of which is delivered yet. */
    void live(LiveWorld world) {
        live(world, 30);
    }

    void live(LiveWorld world, int deeds) {
        Random random = new Random(seed);
        for (int i = 0; i < deeds; i++) {
            String key = KEYS.get(random.nextInt(KEYS.size()));
            UnaryOperator<ItemBuilder> deed = DEEDS.get(random.nextInt(DEEDS.size()));
            world.change(An.person("p" + random.nextInt(5)), key, deed);
        }
    }
}
