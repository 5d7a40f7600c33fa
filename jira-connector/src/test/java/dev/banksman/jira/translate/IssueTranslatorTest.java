package dev.banksman.jira.translate;

import static dev.banksman.jira.IssueJson.issue;
import static dev.banksman.jira.IssueJson.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.CheckItem;
import dev.banksman.item.FieldValue;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Kind;
import dev.banksman.item.Mapping;
import dev.banksman.item.Mapping.Role;
import dev.banksman.item.Person;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.IssueJson;
import dev.banksman.jira.TestMappings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueTranslatorTest {

    private final List<String> doubts = new ArrayList<>();

    @Test
    void givenALiveIssue_thenItsIdNamesItAndWhatIsMissingIsEmpty() {
        WorkItem item =
                live(
                        issue("PAY-1")
                                .top("id", "'10001'")
                                .top("self", "'https://acme.example/rest/api/3/issue/10001'")
                                .link("{'name':'Blocks'}", "outwardIssue", "PAY-2"));

        assertThat(item.ref()).isEqualTo(new ItemRef("acme", "jira", "10001"));
        assertThat(item.identity().url().map(Object::toString).orElse(""))
                .isEqualTo("https://acme.example/browse/PAY-1");
        assertThat(item.owner().isEmpty()).isTrue();
        assertThat(item.due().isEmpty()).isTrue();
        assertThat(item.traits().labels().isPresent()).isTrue();
        assertThat(item.wording().acceptanceCriteria()).isEqualTo(Value.of(List.of()));
        assertThat(item.links()).hasSize(1);
    }

    @Test
    void givenAnExportThatNeverCarriesAField_thenThatFieldIsUnknown() {
        Lexicon lexicon = Lexicon.ofExport();
        lexicon.learnField("duedate", json("'2024-01-01'"));
        lexicon.seal();
        WorkItem item = translate(TestMappings.plain(), lexicon, issue("PAY-1"));

        assertThat(item.due().isEmpty()).isTrue();
        assertThat(item.owner().isUnknown()).isTrue();
        assertThat(item.relations().links().isUnknown()).isTrue();
        assertThat(item.wording().acceptanceCriteria().isUnknown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "{'name':'Sub';'subtask':true}, SUBTASK",
        "{'name':'Sub';'hierarchyLevel':-1}, SUBTASK",
        "{'name':'Epic'}, EPIC",
        "{'name':'Initiative';'hierarchyLevel':2}, EPIC",
        "{'name':'Story';'hierarchyLevel':0}, STANDARD",
    })
    void givenAnIssueType_thenItsLevelIsKnown(String type, Kind.Level level) {
        assertThat(live(issue("A-1").field("issuetype", type.replace(';', ','))).kind().level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"new, TO_DO", "indeterminate, IN_PROGRESS", "done, DONE"})
    void givenAStatusWithItsCategory_thenItHolds(String key, StatusCategory category) {
        String status = "{'name':'Some','statusCategory':{'key':'" + key + "'}}";
        assertThat(live(issue("A-1").field("status", status)).category().is(category)).isTrue();
    }

    @Test
    void givenTheStatusIsMapped_thenThePolicyFileWins() {
        String status = "{'name':'Open','statusCategory':{'key':'done'}}";
        assertThat(live(issue("A-1").field("status", status)).in(StatusCategory.TO_DO)).isTrue();
    }

    @Test
    void givenAStatusThatNobodyExplains_thenItsCategoryIsUnknownAndDoubted() {
        WorkItem item = live(issue("A-1").status("Limbo"));

        assertThat(item.category().isUnknown()).isTrue();
        assertThat(doubts).containsExactly("status: no category is known for the status \"Limbo\"");
    }

    @Test
    void givenPeopleOfCloudAndServer_thenAppsAreToldFromPersons() {
        WorkItem item =
                live(
                        issue("A-1")
                                .field(
                                        "assignee",
                                        "{'accountId':'b','displayName':'Bot','accountType':'app'}")
                                .field(
                                        "reporter",
                                        "{'key':'JIRAUSER1','name':'rob','displayName':'Rob'}"));

        assertThat(item.owner()).isEqualTo(Value.of(new Person("b", "Bot", true)));
        assertThat(item.flow().reporter()).isEqualTo(Value.of(Person.of("JIRAUSER1", "Rob")));
    }

    @Test
    void givenValuesOfWrongTypes_thenThoseAloneAreUnknownAndDoubted() {
        WorkItem item =
                live(
                        issue("A-1")
                                .field("duedate", "'9999-99-99'")
                                .field("assignee", "[1]")
                                .field("labels", "{'a':1}")
                                .field("fixVersions", "[{'name':'1.0'},7]")
                                .field("timespent", "-5")
                                .field("priority", "{'name':'High'}"));

        assertThat(item.due().isUnknown()).isTrue();
        assertThat(item.owner().isUnknown()).isTrue();
        assertThat(item.traits().labels().isUnknown()).isTrue();
        assertThat(item.schedule().releases().orElse(List.of())).hasSize(1);
        assertThat(item.schedule().effort().spent().isUnknown()).isTrue();
        assertThat(item.traits().priority().is("High")).isTrue();
        assertThat(doubts).hasSize(5).anyMatch(doubt -> doubt.contains("9999-99-99"));
    }

    @Test
    void givenNoFieldsAtAll_thenItIsStillAnItem() {
        assertThat(live(issue("A-1").top("fields", "[]")).key()).isEqualTo("A-1");
    }

    @Test
    void givenMappedFields_thenTheyFillTheirPlaces() {
        Mapping mapping =
                TestMappings.with(
                        Map.of(
                                Role.ACCEPTANCE_CRITERIA, TestMappings.field("definition of done"),
                                Role.START, TestMappings.field("Begin"),
                                Role.ESTIMATE, TestMappings.field("Size"),
                                Role.CLIENT_EXPOSED, TestMappings.label("Client"),
                                Role.AI_MADE, TestMappings.field("Made by AI"),
                                Role.CHECKLIST, TestMappings.field("Checklist")));
        WorkItem item =
                learned(
                        mapping,
                        issue("A-1")
                                .top(
                                        "names",
                                        "{'customfield_1':'Definition of Done','customfield_2':'Begin'}")
                                .field("customfield_1", "'- rings\\n- twice'")
                                .field("customfield_2", "'2024-03-01'")
                                .field("Size", "8")
                                .field("labels", "['client']")
                                .field("Made by AI", "{'value':'No'}")
                                .field("Checklist", "'- [x] one\\n* [ ] two'"));

        assertThat(item.wording().acceptanceCriteria())
                .isEqualTo(Value.of(List.of("rings", "twice")));
        assertThat(item.start()).isEqualTo(Value.of(LocalDate.of(2024, 3, 1)));
        assertThat(item.schedule().effort().points()).isEqualTo(Value.of(8.0));
        assertThat(item.traits().clientExposed()).isEqualTo(Value.of(true));
        assertThat(item.traits().aiMade()).isEqualTo(Value.of(false));
        assertThat(item.wording().checklist())
                .isEqualTo(
                        Value.of(List.of(new CheckItem("one", true), new CheckItem("two", false))));
        assertThat(item.fields()).containsEntry("Size", Value.of(new FieldValue.Number(8)));
    }

    @ParameterizedTest
    @CsvSource({
        "'h2. Acceptance criteria\\n- a\\n- b', 2",
        "'h2. Acceptance criteria\\nIt works.', 1",
        "'h2. Acceptance criteria\\n\\nh2. Notes\\nx', 0",
        "'No such section', 0",
    })
    void givenADescription_thenItsSectionHoldsTheCriteria(String text, int criteria) {
        WorkItem item = live(issue("A-1").field("description", "'" + text + "'"));

        assertThat(item.wording().acceptanceCriteria().orElse(List.of("?"))).hasSize(criteria);
        assertThat(item.wording().acceptanceCriteria().isPresent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "null, {}, false",
        "{'odd':1}, 'No such section', false",
        "null, 'No such section', true",
        "{'odd':1}, 'h2. Acceptance criteria\\n- a', true",
        "'- a', {}, true",
    })
    void givenAMappedFieldAndADescription_thenCriteriaAreUnknownWhereEitherMayHoldThem(
            String field, String description, boolean known) {
        Mapping mapping =
                TestMappings.with(Map.of(Role.ACCEPTANCE_CRITERIA, TestMappings.field("Done")));
        WorkItem item =
                learned(
                        mapping,
                        issue("A-1")
                                .field("Done", quoted(field))
                                .field("description", quoted(description)));

        assertThat(item.wording().acceptanceCriteria().isUnknown()).isEqualTo(!known);
        assertThat(item.wording().acceptanceCriteria().isPresent()).isEqualTo(known);
    }

    /** CSV takes the quotes away from a text that begins with one. */
    private static String quoted(String value) {
        return value.equals("null") || value.startsWith("{") ? value : "'" + value + "'";
    }

    @Test
    void givenLegacySprintText_thenTheActiveSprintIsRead() {
        String closed =
                "com.atlassian.greenhopper.service.sprint.Sprint@1[id=1,state=CLOSED,name=A, b,endDate=2024-02-01T00:00:00.000Z]";
        String active =
                "com.atlassian.greenhopper.service.sprint.Sprint@2[id=2,state=ACTIVE,name=Two]x,endDate=<null>]";
        WorkItem item =
                learned(
                        TestMappings.plain(),
                        issue("A-1").field("customfield_9", "['" + active + "','" + closed + "']"));

        assertThat(item.schedule().sprint().map(s -> s.name()).orElse("?")).isEqualTo("Two]x");
        assertThat(item.schedule().sprint().flatMap(s -> s.end()).isEmpty()).isTrue();
    }

    private WorkItem live(IssueJson issue) {
        return translate(TestMappings.plain(), Lexicon.ofLive(), issue);
    }

    /** With a lexicon that has learnt from this issue alone, as from an export of one. */
    private WorkItem learned(Mapping mapping, IssueJson issue) {
        Lexicon lexicon = Lexicon.ofExport();
        lexicon.learnNames(issue.node().path("names"), issue.node().path("schema"));
        issue.node()
                .path("fields")
                .properties()
                .forEach(field -> lexicon.learnField(field.getKey(), field.getValue()));
        lexicon.seal();
        return translate(mapping, lexicon, issue);
    }

    private WorkItem translate(Mapping mapping, Lexicon lexicon, IssueJson issue) {
        Translation translation = new Translation(mapping, lexicon, Naming.byId("acme"));
        Doubts collect =
                new Doubts() {
                    @Override
                    public void raise(String place, String problem, String done) {
                        doubts.add(place + ": " + problem);
                    }

                    @Override
                    public void raiseName(String place, String problem, String done) {
                        doubts.add(place + ": " + problem);
                    }
                };
        return new IssueTranslator(translation).translate(issue.node(), collect).orElseThrow();
    }
}
