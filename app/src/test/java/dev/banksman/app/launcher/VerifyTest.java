package dev.banksman.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.app.launcher.Checkout.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VerifyTest {

    @TempDir private Path temp;
    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new Checkout(temp.resolve("a checkout"));
    }

    @Test
    void ends_with_the_plain_count_of_all_reports_and_the_exit_code_of_the_build()
            throws Exception {
        checkout.builds("echo building; exit 1");
        report("core", "A", "tests=\"5\" errors=\"0\" skipped=\"1\" failures=\"0\"");
        report("core", "B", "tests=\"4\" errors=\"1\" skipped=\"0\" failures=\"2\"");
        report("app", "C", "tests=\"10\" errors=\"0\" skipped=\"2\" failures=\"0\"");

        Outcome outcome = checkout.run("verify");

        assertThat(outcome.out())
                .startsWith("building\n")
                .endsWith("\n13 passed, 3 failed, 3 skipped\n");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void shows_the_coverage_of_each_module() throws Exception {
        checkout.builds(":");
        checkout.write(
                "app/target/site/jacoco-aggregate/jacoco.csv",
                """
                GROUP,PACKAGE,CLASS,INSTRUCTION_MISSED,INSTRUCTION_COVERED,BRANCH_MISSED,BRANCH_COVERED,LINE_MISSED,LINE_COVERED,COMPLEXITY_MISSED,COMPLEXITY_COVERED,METHOD_MISSED,METHOD_COVERED
                Banksman: app/connector-core,a,A,0,9,1,3,10,30,0,3,0,3
                Banksman: app/connector-core,a,B,0,9,0,0,0,10,0,3,0,3
                Banksman: app/app,b,C,0,9,0,0,0,5,0,1,0,1
                """);

        assertThat(checkout.run("verify").out())
                .isEqualTo(
                        """
                        coverage of connector-core: lines 80.0 %, branches 75.0 %
                        coverage of app: lines 100.0 %, branches none
                        0 passed, 0 failed, 0 skipped
                        """);
    }

    @Test
    void long_adds_what_takes_longer() throws Exception {
        checkout.builds(":");

        checkout.run("verify");
        checkout.run("verify", "--long");

        assertThat(checkout.calls())
                .first()
                .asString()
                .endsWith("clean verify")
                .doesNotContain("long");
        assertThat(checkout.calls()).last().asString().endsWith("-Plong clean verify");
    }

    @Test
    void what_it_built_needs_no_second_build() throws Exception {
        checkout.run("verify");
        Outcome outcome = checkout.run("hello");

        assertThat(outcome).isEqualTo(new Outcome(0, "[hello]\n", ""));
        assertThat(checkout.calls()).hasSize(1);
    }

    @Test
    void refuses_what_it_does_not_know() throws Exception {
        Outcome outcome = checkout.run("verify", "--fast");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("not --fast");
        assertThat(checkout.calls()).isEmpty();
    }

    private void report(String module, String name, String numbers) throws IOException {
        checkout.write(
                module + "/target/surefire-reports/TEST-" + name + ".xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite version="3.0.2" name="%s" time="0.1" %s>
                  <testcase name="x" time="0.1">
                    <system-out><![CDATA[  <testsuite tests="99"> ]]></system-out>
                  </testcase>
                </testsuite>
                """
                        .formatted(name, numbers));
    }
}
