package dev.banksman.jira.hosting.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.banksman.item.Person;
import dev.banksman.port.Delivery;
import dev.banksman.port.Look;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Normaliser normaliser = new Normaliser(InstantSource.fixed(NOW));

    @Test
    void a_comment_event_carries_the_comment_and_who_wrote_last() throws Exception {
        Look look =
                connect(
                        """
                        {"timestamp":5,"webhookEvent":"comment_updated",
                         "comment":{"id":"7","author":{"accountId":"a","displayName":"Ana"},
                           "body":"issue: {\\"id\\":1}","updateAuthor":
                           {"accountId":"b","displayName":"Bot","accountType":"app"}},
                         "issue":{"id":"10","key":"AB_C-1","fields":{}},
                         "eventType":"primaryAction"}
                        """);

        assertThat(look.kind()).isEqualTo(Look.Kind.COMMENT);
        assertThat(look.item().id()).isEqualTo("10");
        assertThat(look.project()).isEqualTo("AB_C");
        assertThat(look.actor()).contains(new Person("b", "Bot", true));
        assertThat(look.body())
                .startsWith("{\"webhookEvent\":\"comment_updated\",\"comment\":{\"id\":\"7\",")
                .endsWith("\"accountType\":\"app\"}}}");
    }

    @Test
    void a_link_event_is_a_hint_for_both_ends() throws Exception {
        List<Look> looks =
                looks(
                        """
                        {"webhookEvent":"issuelink_created","timestamp":5,
                         "issueLink":{"id":1,"sourceIssueId":10,"destinationIssueId":11,
                           "issueLinkType":{"id":3,"name":"Blocks"}}}
                        """);

        assertThat(looks).extracting(look -> look.item().id()).containsExactly("10", "11");
        assertThat(looks).extracting(Look::kind).containsOnly(Look.Kind.HINT);
        assertThat(looks).extracting(Look::body).containsOnly("");
    }

    @Test
    void a_deleted_issue_is_gone() throws Exception {
        Look look =
                connect(
                        "{\"webhookEvent\":\"jira:issue_deleted\",\"issue\":{\"id\":\"10\",\"key\":\"A-1\"}}");

        assertThat(look.kind()).isEqualTo(Look.Kind.GONE);
        assertThat(look.at()).isEqualTo(NOW);
        assertThat(look.actor()).isEmpty();
    }

    @Test
    void the_slice_of_the_issue_is_exact_whatever_stands_around_it() throws Exception {
        String issue = "{ \"key\" : \"Ä-1\", \"x\":{\"issue\":{\"id\":\"no\"}}, \"id\":\"10\" }";

        Look look =
                connect(
                        "{\"ü\":\"→𝒳\",\"issue\" : "
                                + issue
                                + " ,\"webhookEvent\":\"jira:issue_created\"}");

        assertThat(look.body()).isEqualTo(issue);
        assertThat(look.project()).isEqualTo("Ä");
    }

    @ParameterizedTest
    @CsvSource({
        "avi:jira:updated:issue, HINT",
        "avi:jira:created:issue, HINT",
        "avi:jira:assigned:issue, HINT",
        "avi:jira:commented:issue, HINT",
        "avi:jira:deleted:issue, GONE"
    })
    void forge_events_bring_too_little_to_judge_by(String event, Look.Kind kind) throws Exception {
        Look look = forge(event, "").looks().getFirst();

        assertThat(look.kind()).isEqualTo(kind);
        assertThat(look.actor()).map(Person::id).isEqualTo(Optional.of("5b"));
        assertThat(look.body()).isEmpty();
    }

    @Test
    void a_forge_event_that_is_sent_again_is_known_again() throws Exception {
        String again =
                ",\"retryContext\":{\"retryCount\":1,\"retryReason\":\"x\",\"retryData\":null}";

        assertThat(forge("avi:jira:updated:issue", again).id())
                .isEqualTo(forge("avi:jira:updated:issue", "").id())
                .isNotEqualTo(forge("avi:jira:assigned:issue", "").id());
    }

    @Test
    void a_webhook_without_an_identifier_is_known_by_its_body() throws Exception {
        Body body = body("{\"webhookEvent\":\"jira:issue_deleted\",\"issue\":{\"id\":\"10\"}}");
        Body other = body("{\"webhookEvent\":\"jira:issue_deleted\",\"issue\":{\"id\":\"11\"}}");

        assertThat(normaliser.connect("t", "", body).id())
                .isEqualTo(normaliser.connect("t", "\n", body).id())
                .isNotEqualTo(normaliser.connect("t", "", other).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"webhookEvent\":\"jira:issue_updated\"",
                "{\"webhookEvent\":\"jira:issue_updated\"}{}",
                "{\"webhookEvent\":\"jira:issue_updated\"} x",
                "{\"webhookEvent\":\"jira:issue_updated\"}",
                "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":null}",
                "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":[{\"id\":\"1\"}]}",
                "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"\"}}",
                "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"a b\"}}",
                "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"\\u0000\"}}",
                "{\"webhookEvent\":\"issuelink_created\",\"issueLink\":{\"sourceIssueId\":1}}",
                "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"1\",\"x\":\"\u0000\"}}"
            })
    void what_cannot_be_read_is_refused(String text) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> looks(text))
                .returns(400, UnreadableException::status);
    }

    @Test
    void only_utf8_is_read() {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> looks("{\"webhookEvent\":\"x\"}".getBytes(UTF_16)));
    }

    @Test
    void what_is_no_utf8_is_replaced_before_it_is_kept() throws Exception {
        String half = "\u00ed\u00a0\u0080"; // the bytes of half a character

        byte[] body =
                ("{\"webhookEvent\":\"jira:issue_created\",\"issue\":{\"id\":\"1\",\"s\":\""
                                + half
                                + "\"}}")
                        .getBytes(ISO_8859_1);

        assertThat(looks(body).getFirst().body()).contains("\uFFFD");
    }

    @Test
    void a_name_with_half_a_character_or_a_nul_can_be_stored() throws Exception {
        Look look =
                connect(
                        """
                        {"webhookEvent":"jira:issue_created","issue":{"id":"1"},
                         "user":{"accountId":"a","displayName":"A\\u0000n\\ud800a 😀"}}
                        """);

        assertThat(look.actor()).contains(Person.of("a", "A\uFFFDn\uFFFDa 😀"));
    }

    @Test
    void depth_is_limited() {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> looks("{\"x\":" + "[".repeat(100_000)));
    }

    @Test
    void numbers_are_limited() {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> looks("{\"x\":" + "9".repeat(900_000) + "}"));
    }

    private Look connect(String text) throws UnreadableException {
        return looks(text).getFirst();
    }

    private List<Look> looks(String text) throws UnreadableException {
        return looks(text.getBytes(UTF_8));
    }

    private List<Look> looks(byte[] bytes) throws UnreadableException {
        return normaliser.connect("t", "id", Body.held(bytes)).looks();
    }

    private Delivery forge(String event, String more) throws UnreadableException {
        return normaliser.forge(
                "t",
                body(
                        """
                        {"payload":{"eventType":"%s","atlassianId":"5b","timestamp":"1700000000123",
                         "issue":{"id":"10","key":"ABC-1"},"webhookTraceValue":"ab12"%s}}
                        """
                                .formatted(event, more)));
    }

    private static Body body(String text) {
        return Body.held(text.getBytes(UTF_8));
    }
}
