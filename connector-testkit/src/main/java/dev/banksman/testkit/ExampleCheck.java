package dev.banksman.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.banksman.policy.Policy;
import java.util.List;
import java.util.stream.Collectors;

/** Holds one example to its word, and to the laws. */
final class ExampleCheck {

    private ExampleCheck() {}

    static <P extends Record> void check(Policy<P> policy, Example example) {
        World world = new ExampleRun<>(policy, example).play(Courier.PROMPT);
        expect(world, example);
        ExampleLaws.check(policy, example);
    }

    static boolean fires(Example example) {
        return example.outcome() == Example.Outcome.FIRES;
    }

    private static void expect(World world, Example example) {
        List<Heard> heard = world.heard();
        if (!matches(heard, example.then())) {
            fail(
                    "%s%nexpected:%n%s%nheard:%n%s%nnot known: %s",
                    example.because(), lines(example.then()), lines(heard), world.unknowns());
        }
        switch (example.outcome()) {
            case FIRES -> {}
            case QUIET -> assertThat(world.unknowns()).as("all is known").isEmpty();
            case UNKNOWN -> assertThat(world.unknowns()).as("something is not known").isNotEmpty();
        }
    }

    private static boolean matches(List<Heard> heard, List<Expected> expected) {
        if (heard.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < heard.size(); i++) {
            if (!expected.get(i).matches(heard.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String lines(List<?> all) {
        return all.isEmpty()
                ? "  nothing"
                : all.stream().map(one -> "  " + one).collect(Collectors.joining("\n"));
    }
}
