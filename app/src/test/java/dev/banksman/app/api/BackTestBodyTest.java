package dev.banksman.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banksman.app.api.BackTestBody.Wanted;
import dev.banksman.app.api.WrongFieldsException.Fault;
import dev.banksman.calendar.WorkCalendar;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackTestBodyTest {

    private static final Path PAGE = Path.of("../docs/operate/back-test.md");
    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");
    private static final WorkCalendar BERLIN = WorkCalendar.always(ZoneId.of("Europe/Berlin"));

    private static Wanted read(String apostrophes) throws IOException {
        return BackTestBody.read(new ObjectMapper().readTree(apostrophes.replace('\'', '"')), NOW);
    }

    @Test
    void givenOnlyAProject_thenTheRestIsAsUsual() throws IOException {
        Wanted wanted = read("{'project':' PAY ','policies':null}");

        assertThat(wanted.faults()).isEmpty();
        assertThat(wanted.project()).isEqualTo("PAY");
        assertThat(wanted.policies()).isEmpty();
        assertThat(wanted.from()).isEmpty();
        assertThat(wanted.sample()).isEqualTo(200);
        assertThat(wanted.start()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T08:00:00Z, 2026-03-01T08:00:00Z",
        "2026-03-01T09:00:00+01:00, 2026-03-01T08:00:00Z",
        "2026-03-01, 2026-02-28T23:00:00Z",
        "P90D, 2026-08-22T16:00:00Z",
        "P3M, 2026-08-20T16:00:00Z",
        "PT12H, 2026-11-20T04:00:00Z"
    })
    void givenABeginning_thenItIsRead(String text, Instant from) throws IOException {
        Wanted wanted = read("{'project':'PAY','from':'" + text + "'}");

        assertThat(wanted.faults()).isEmpty();
        assertThat(wanted.from().orElseThrow().apply(BERLIN)).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | project",
                "{'project':' '} | project",
                "{'project':7} | project",
                "{'project':'PAY','sample':0} | sample",
                "{'project':'PAY','sample':5001} | sample",
                "{'project':'PAY','sample':2.5} | sample",
                "{'project':'PAY','sample':'5'} | sample",
                "{'project':'PAY','start':'yes'} | start",
                "{'project':'PAY','policies':[]} | policies",
                "{'project':'PAY','polices':'x'} | polices",
                "{'project':'PAY','from':'soon'} | from",
                "{'project':'PAY','from':'P'} | from",
                "{'project':'PAY','from':'-P3D'} | from",
                "{'project':'PAY','from':'P-3D'} | from",
                "{'project':'PAY','from':'2026-11-21'} | from",
                "{'project':'PAY','from':'0001-01-01'} | from",
                "{'project':'PAY','from':'P99999999999D'} | from",
                "{'project':'PAY','from':'PT99999999999999999H'} | from",
                "{'project':'PAY','from':12} | from"
            })
    void givenAWrongField_thenItIsNamedWithWhatIsAllowed(String body, String field)
            throws IOException {
        List<Fault> faults = read(body).faults();

        assertThat(faults).extracting(Fault::field).containsExactly(field);
        assertThat(faults.getFirst().problem()).isNotBlank();
        assertThat(faults.getFirst().allowed()).isNotBlank();
    }

    @Test
    void givenSeveralWrongFields_thenAllAreNamed() throws IOException {
        assertThat(read("{'sample':-1,'start':1,'x':0}").faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("project", "sample", "start", "x");
    }

    @Test
    void givenNoObject_thenThatIsSaid() {
        assertThatThrownBy(() -> read("[1]")).isInstanceOf(WrongFieldsException.class);
    }

    @Test
    void givenThePage_thenItsExampleIsReadAndItsTableHasEveryField() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        int example = page.indexOf("<!-- wanted: read by a test -->") + 2;
        JsonNode body = new ObjectMapper().readTree(page.get(example));

        Wanted wanted = BackTestBody.read(body, NOW);

        assertThat(wanted.faults()).isEmpty();
        assertThat(wanted.policies()).isPresent();
        assertThat(
                        page.stream()
                                .filter(line -> line.startsWith("| `"))
                                .map(line -> line.substring(3, line.indexOf('`', 3))))
                .containsExactlyInAnyOrderElementsOf(fields());
    }

    private static List<String> fields() {
        return Stream.of(BackTestsApi.Asked.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
