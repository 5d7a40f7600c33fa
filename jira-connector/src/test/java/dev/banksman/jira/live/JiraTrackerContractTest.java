package dev.banksman.jira.live;

import dev.banksman.testkit.TrackerContract;
import dev.banksman.testkit.TrackerStage;
import java.io.IOException;

/** The contract of all trackers, kept by ours against the simulated Jira. */
class JiraTrackerContractTest extends TrackerContract {

    @Override
    protected TrackerStage raise() throws IOException {
        return new SandboxStage();
    }
}
