package dev.banksman.sandbox.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Deed;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.IssueDesk;
import dev.banksman.sandbox.site.Person;
import dev.banksman.sandbox.site.Project;
import dev.banksman.sandbox.site.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Any number of plain items, for loads: small, owned by somebody, spread over the projects. */
public final class PlainItems {

    private PlainItems() {}

    /** Makes items that were created over the last days; the caller holds the site's lock. */
    public static List<Issue> make(Site site, int count, long seed) {
        Random random = new Random(seed);
        List<Person> people = site.people().humans();
        List<Project> projects = List.copyOf(site.projects());
        IssueDesk desk = new IssueDesk(site);
        List<Issue> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Person owner = people.get(random.nextInt(people.size()));
            Deed deed =
                    new Deed(owner, site.now().minus(Duration.ofMinutes(count - (long) i)), false);
            made.add(desk.create(deed, fields(projects.get(i % projects.size()), owner, i)));
        }
        return made;
    }

    /** What a plain item is created with. */
    public static ObjectNode fields(Project project, Person owner, int number) {
        ObjectNode fields = Json.object();
        fields.putObject("project").put("key", project.key());
        fields.putObject("issuetype").put("name", "Story");
        fields.put("summary", "Plain item " + (number + 1));
        fields.putObject("assignee").put("accountId", owner.accountId());
        return fields;
    }
}
