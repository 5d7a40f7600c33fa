package dev.banksman.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ItemRefTest {

    private static final ItemRef HERE = new ItemRef("acme", "jira", "PAY-1");

    @Test
    void withinATrackerTheIdIsName() {
        ItemRef other = HERE.sibling("OPS-2");

        assertThat(other.seenFrom(HERE)).isEqualTo("OPS-2");
        assertThat(HERE.named("OPS-2")).isEqualTo(other);
    }

    @Test
    void beyondItTheWholeReferenceIs() {
        ItemRef task = new ItemRef("acme", "asana", "PAY-1");
        ItemRef elsewhere = new ItemRef("globex", "jira", "PAY-1");

        assertThat(task.seenFrom(HERE)).isEqualTo("acme:asana:PAY-1");
        assertThat(HERE.named("acme:asana:PAY-1")).isEqualTo(task);
        assertThat(elsewhere.seenFrom(HERE)).isEqualTo("globex:jira:PAY-1");
        assertThat(HERE.named("globex:jira:PAY-1")).isEqualTo(elsewhere);
    }

    @Test
    void ordersByTenantTrackerAndId() {
        assertThat(HERE).isLessThan(HERE.sibling("PAY-2"));
        assertThat(HERE).isGreaterThan(new ItemRef("acme", "asana", "PAY-9"));
    }
}
