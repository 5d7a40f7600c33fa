package dev.banksman.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.plan.Stand;
import dev.banksman.policy.Policy;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What holds of every example, whatever it is about. */
final class ExampleLaws {

    private ExampleLaws() {}

    static <P extends Record> void check(Policy<P> policy, Example example) {
        ExampleRun<P> run = new ExampleRun<>(policy, example);
        World plain = run.play(Courier.PROMPT);
        looksAgain(plain);
        repeats(run, plain);
        converges(run, plain);
        restarts(run, plain, example.when().size());
        if (example.given().values().stream().noneMatch(PastWords::areIn)) {
            replays(run, plain);
        }
        params(policy.defaults());
        params(run.params());
    }

    private static void looksAgain(World world) {
        List<Heard> heard = world.heard();
        assertThat(world.sweep().heard())
                .as("judging again at the same instant adds nothing")
                .isEqualTo(heard);
    }

    private static void repeats(ExampleRun<?> run, World plain) {
        assertThat(run.play(Courier.REPEATING).heard())
                .as("what is delivered twice is heard once")
                .isEqualTo(plain.heard());
    }

    private static void converges(ExampleRun<?> run, World plain) {
        assertThat(standing(run.play(Courier.REVERSING)))
                .as("deliveries in another order end in the same findings")
                .isEqualTo(standing(plain));
        assertThat(standing(run.play(Courier.LOSING)))
                .as("a sweep finds what lost deliveries would have told")
                .isEqualTo(standing(plain));
    }

    private static List<String> standing(World world) {
        return world.standing().stream().map(ExampleLaws::says).sorted().toList();
    }

    private static String says(Stand stand) {
        return Heard.of(stand.openedAt(), "stands", stand) + " from " + stand.finding().anchor();
    }

    private static void restarts(ExampleRun<?> run, World plain, int steps) {
        for (int step = 0; step < steps; step++) {
            assertThat(run.playRestartedBefore(step).heard())
                    .as("a restart before step " + (step + 1) + " changes nothing")
                    .isEqualTo(plain.heard());
        }
    }

    private static void replays(ExampleRun<?> run, World plain) {
        assertThat(Replayed.of(plain.story(), plain.now(), run.rule()))
                .as("a replay of the same history hears the same")
                .containsExactlyInAnyOrderElementsOf(plain.heard());
    }

    private static <P extends Record> void params(P params) {
        String yaml = new Dump(DumpSettings.builder().build()).dumpToString(Params.write(params));
        Map<String, Object> read =
                Yaml.map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        assertThat(Params.read(params, read))
                .as("parameters survive being written and read: " + yaml)
                .isEqualTo(params);
    }
}
