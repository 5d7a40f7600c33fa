package dev.banksman.jira.live;

import dev.banksman.history.Chronicle;
import dev.banksman.history.InputProblems;
import dev.banksman.item.Mapping;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.history.JiraChronicle;
import dev.banksman.jira.history.JiraHistoryOptions;
import dev.banksman.jira.history.JiraHistoryOptions.Keeping;
import dev.banksman.jira.history.ReadProgress;
import dev.banksman.port.Histories;
import dev.banksman.port.Tenant;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads issues with their changelogs as an export holds them, so that one reader takes both. */
public final class JiraHistories implements Histories {

    /** About how many changelog entries an issue has. */
    public static final int CHANGES_OF_AN_ISSUE = 20;

    /** A service has less memory to spare than a command. */
    private static final int IN_MEMORY = 4 << 20;

    private final JiraClient client;

    /** On a client that it does not close. */
    public JiraHistories(JiraClient client) {
        this.client = client;
    }

    /** A page of the search for some, a changelog for each; a call 1 and 1 for each object. */
    @Override
    public Price price(long items) {
        long calls = (items + SampleReading.PAGE - 1) / SampleReading.PAGE + items;
        return new Price(calls, calls + items * (1 + CHANGES_OF_AN_ISSUE));
    }

    @Override
    public Reading read(Tenant tenant, Sample sample, Path into) {
        return new SampleReading(client, tenant, sample, into);
    }

    @Override
    public Chronicle open(Path read, Tenant tenant, Mapping mapping, InputProblems problems) {
        Keeping beside = new Keeping(IN_MEMORY, Optional.ofNullable(read.getParent()));
        return JiraChronicle.open(
                List.of(read),
                new JiraHistoryOptions(tenant.id(), mapping, beside),
                problems,
                ReadProgress.SILENT);
    }
}
