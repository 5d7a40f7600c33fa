package dev.banksman.jira.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Person;
import dev.banksman.jira.changelog.ChangeField;
import dev.banksman.jira.changelog.ChangeItem;
import dev.banksman.jira.changelog.ChangeSet;
import dev.banksman.jira.changelog.Side;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangeCodecTest {

    @Test
    void givenAnyChangeSets_thenTheyReadBackAsTheyWere() {
        Random random = new Random(11);
        List<ChangeSet> entries = new ArrayList<>();
        ChangeCodec codec = new ChangeCodec();
        codec.begin();
        for (int i = 0; i < 2000; i++) {
            ChangeSet entry = entry(random);
            entries.add(entry);
            codec.write(entry);
        }

        ByteBuffer bytes = ByteBuffer.wrap(codec.buffer(), 0, codec.size());
        for (ChangeSet entry : entries) {
            assertThat(codec.read(bytes)).isEqualTo(entry);
        }
        assertThat(bytes.hasRemaining()).isFalse();
    }

    private static ChangeSet entry(Random random) {
        List<ChangeItem> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            ChangeField field = random.nextBoolean() ? ChangeField.STATUS : ChangeField.CUSTOM;
            items.add(
                    new ChangeItem(field, text(random), text(random), side(random), side(random)));
        }
        Optional<Person> author =
                random.nextBoolean()
                        ? Optional.of(new Person(text(random), text(random), random.nextBoolean()))
                        : Optional.empty();
        return new ChangeSet(random.nextLong(-1, Long.MAX_VALUE), random.nextLong(), author, items);
    }

    private static Side side(Random random) {
        return new Side(text(random), text(random));
    }

    private static String text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "word" + random.nextInt(20);
            case 2 -> "ü€😀".repeat(random.nextInt(100));
            default -> "x".repeat(random.nextInt(10_000));
        };
    }
}
