package dev.banksman.config;

import static dev.banksman.config.Reading.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file does more than say something, or be wrong. */
class HostileFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 1\npolicies: [!!java.util.Date {use: owner}]",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                "version: 1\npolicies: !evil [{use: owner}]"
            })
    void tagsAreRefused(String text) {
        assertThat(wrong(text)).singleElement().asString().contains("tags are not used here");
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder laughs =
                new StringBuilder("version: 1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1) + ", ";
            laughs.append("a" + i + ": &a" + i + " [" + alias.repeat(8) + "*a" + (i - 1) + "]\n");
        }

        assertThat(wrong(laughs.toString()))
                .singleElement()
                .asString()
                .contains("Number of aliases");
    }

    @Test
    void aValueThatHoldsItselfIsRefused() {
        assertThat(wrong("version: 1\npolicies: &p [*p]"))
                .singleElement()
                .asString()
                .contains("holds itself");
        assertThat(wrong("&r {version: 1, policies: *r}"))
                .singleElement()
                .asString()
                .contains("holds itself");
    }

    @Test
    void anAliasIsWhatItStandsFor() {
        String shared =
                """
                version: 1
                ladders: { a: &rungs [{ after: 1d, do: [note] }] }
                policies: [{ use: owner, ladder: *rungs }]
                """;

        assertThat(Reading.right(shared).rules().getFirst().reactions().ladder().rungs())
                .hasSize(1);
    }

    @Test
    void deepAndLongFilesAreRefused() {
        assertThat(wrong("[".repeat(100_000))).hasSize(1);
        assertThat(wrong("version: 1\npolicies: " + "[".repeat(40) + "]".repeat(40)))
                .singleElement()
                .asString()
                .contains("nested");
        assertThat(wrong("a".repeat(2_000_000))).singleElement().asString().contains("longer");
        assertThat(wrong("- ".repeat(60_000))).hasSize(1);
    }

    @Test
    void wordsThatOtherYamlsTakeForTruthsAreWords() {
        String text =
                """
                version: 1
                defaults: { bursts: off, breaker: off, mode: off }
                statuses: { to do: [no, yes, off, on, 12, 1.5] }
                policies: [{ use: owner, id: no }]
                """;
        PolicySet set = Reading.right(text);

        assertThat(set.quietness().bursts()).isEmpty();
        assertThat(set.quietness().breaker()).isEmpty();
        assertThat(set.rules().getFirst().id()).isEqualTo("no");
        assertThat(set.mapping().statuses()).containsKeys("no", "yes", "off", "on", "12", "1.5");
    }

    @Test
    void filesThatCannotBeReadAreAProblem(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("p.yaml"), new byte[] {(byte) 0xc3, 0x28});

        assertThat(wrong(Reading.FILES.load(folder.resolve("none.yaml"))))
                .singleElement()
                .asString()
                .contains("there is no such file or folder");
        assertThat(wrong(Reading.FILES.load(binary)))
                .singleElement()
                .asString()
                .contains("no text in UTF-8");
        assertThat(wrong(Reading.FILES.load(folder)))
                .singleElement()
                .asString()
                .contains("holds neither floor.yaml, site.yaml nor projects/KEY.yaml");
    }

    @Test
    void rubbishIsReportedAndNothingIsThrown() {
        String manual = Reading.resource("manual.yaml");
        Random random = new Random(20_261_120);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder(manual);
            for (int cut = 0; cut <= round % 4; cut++) {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + random.nextInt(12));
                text.replace(from, to, "{}[]:,-#&*!|>'\"%@` \n\tx1".substring(random.nextInt(20)));
            }
            String broken = text.toString();
            assertThatCode(() -> Reading.FILES.read("p.yaml", broken))
                    .as(broken)
                    .doesNotThrowAnyException();
        }
    }
}
