package dev.banksman.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Drags items about, writes criteria and takes them away, by a seed; and knows how each item must
 * end: asked for its criteria when it is in progress without any.
 */
public final class Crowd {

    /**
     * What stands instead of what should.
     *
     * @param lost items that are not asked although they should be, or still asked
     * @param doubled items with more than one note
     */
    public record Verdict(List<String> lost, List<String> doubled) {
        public boolean good() {
            return lost.isEmpty() && doubled.isEmpty();
        }
    }

    private static final class State {
        private boolean started;
        private boolean written;

        private boolean owed() {
            return started && !written;
        }
    }

    private final Board board;
    private final Random random;
    private final Map<String, State> items = new TreeMap<>();
    private final List<String> keys;

    public Crowd(Board board, List<String> keys, long seed) {
        this.board = board;
        this.keys = List.copyOf(keys);
        this.random = new Random(seed);
        keys.forEach(key -> items.put(key, new State()));
    }

    /** Does so many things, one after the other. */
    public void act(int deeds) {
        for (int i = 0; i < deeds; i++) {
            act(keys.get(random.nextInt(keys.size())));
        }
    }

    private void act(String key) {
        State state = state(key);
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                state.started = !state.started;
                board.drag(key, state.started ? "In Progress" : "To Do");
            }
            case 2, 3 -> {
                state.written = !state.written;
                board.criteria(key, state.written ? "It is paid once" : "");
            }
            default -> board.title(key, "Title " + random.nextInt(1_000_000));
        }
    }

    private State state(String key) {
        return Objects.requireNonNull(items.get(key));
    }

    /** Items that should be asked. */
    public List<String> owed() {
        return keys.stream().filter(key -> state(key).owed()).toList();
    }

    /** Compares with what stands. */
    public Verdict judge(Ledger ledger) {
        List<String> lost = new ArrayList<>();
        List<String> doubled = new ArrayList<>();
        Map<String, List<Note>> standing = ledger.notes();
        items.forEach(
                (key, state) -> {
                    List<Note> notes = standing.getOrDefault(key, List.of());
                    if (notes.stream().anyMatch(Note::open) != state.owed()) {
                        lost.add(key);
                    }
                    if (notes.size() > 1) {
                        doubled.add(key);
                    }
                });
        return new Verdict(lost, doubled);
    }
}
