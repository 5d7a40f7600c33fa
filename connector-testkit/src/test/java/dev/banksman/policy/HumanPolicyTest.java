package dev.banksman.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people decide, people decide: whoever writes otherwise is stopped by the compiler. */
final class HumanPolicyTest {

    private static final String HUMAN = "HumanPolicy<Priorities.Params>";
    private static final String TELLING = "Reaction.Telling";

    @TempDir Path out;

    @Test
    void aHumanPolicyThatTellsIsFine() {
        assertThat(errors(human("Note", "Note", "Note"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MoveBack,Note,Note", "Note,MoveBack,Note", "Note,Note,MoveBack"})
    void aHumanPolicyCannotActAtItsOpeningOnARungOrInARule(
            String opening, String rung, String rule) {
        assertThat(errors(human(opening, rung, rule))).isNotEmpty();
    }

    @Test
    void aHumanPolicyCannotWidenItsReactions() {
        assertThat(
                        errors(
                                source(
                                        HUMAN,
                                        "Reaction",
                                        "Note",
                                        TELLING,
                                        "Note",
                                        "Human",
                                        TELLING,
                                        "Note")))
                .isNotEmpty();
    }

    @Test
    void aHumanPolicyCannotBeUsedAsAMechanicalOne() {
        assertThat(
                        errors(
                                source(
                                        HUMAN,
                                        TELLING,
                                        "Note",
                                        TELLING,
                                        "Note",
                                        "Mechanical",
                                        "Reaction",
                                        "MoveBack")))
                .isNotEmpty();
    }

    @Test
    void noPolicyIsBoth() {
        String both = HUMAN + ", MechanicalPolicy<Priorities.Params>";

        assertThat(errors(source(both, TELLING, "Note", TELLING, "Note", "Human", TELLING, "Note")))
                .isNotEmpty();
    }

    @Test
    void aMechanicalPolicyMayAct() {
        assertThat(
                        errors(
                                source(
                                        "MechanicalPolicy<Priorities.Params>",
                                        "Reaction",
                                        "MoveBack",
                                        "Reaction",
                                        "MoveBack",
                                        "Mechanical",
                                        "Reaction",
                                        "MoveBack")))
                .isEmpty();
    }

    private static String human(String opening, String rung, String rule) {
        return source(HUMAN, TELLING, opening, TELLING, rung, "Human", TELLING, rule);
    }

    private static String source(Object... parts) {
        return """
            package dev.banksman.example;

            import dev.banksman.ladder.Ladder;
            import dev.banksman.plan.*;
            import dev.banksman.policy.*;
            import java.time.Duration;
            import java.util.List;

            abstract class Priorities implements %s {
                record Params() {}

                @Override
                public List<%s> reactions() {
                    return List.of(new Reaction.%s());
                }

                @Override
                public List<RungSpec<%s>> rungs() {
                    return List.of(RungSpec.after("1d", new Reaction.%s()));
                }

                Rule<Params> rule(Terms<Params> terms) {
                    return new Rule.%s<>(
                            terms,
                            this,
                            new Reactions<%s>(List.of(new Reaction.%s()), Ladder.none()));
                }
            }
            """
                .formatted(parts);
    }

    private List<String> errors(String source) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-d", out.toString(), "-classpath", core().toString());
        compiler.getTask(null, null, found, options, null, List.of(new Source(source))).call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static Path core() {
        try {
            return Path.of(
                    HumanPolicy.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///dev/banksman/example/Priorities.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
