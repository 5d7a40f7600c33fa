package dev.banksman.testkit.team;

import static dev.banksman.testkit.team.Member.BEN;
import static dev.banksman.testkit.team.Member.LUCIA;
import static dev.banksman.testkit.team.Member.MARA;
import static dev.banksman.testkit.team.Member.PRIYA;
import static dev.banksman.testkit.team.Member.TOMASZ;

/** The platform people, for whom the payout is one customer among others. */
final class PlatformTales {

    private PlatformTales() {}

    static void tell(Tales tales) {
        cluster(tales);
        blockedAndSaidWhy(tales);
        blockedWithoutAWord(tales);
        loadTest(tales);
        smallThings(tales);
        onTime(tales);
        sandbox(tales);
        links(tales);
    }

    private static void cluster(Tales tales) {
        tales.issue("OPS-1", "Epic", "Payments on the new cluster", PRIYA, "03-02 08:45")
                .owner(PRIYA)
                .due("05-29")
                .at("03-02 14:00", PRIYA)
                .status("In Progress");
        tales.issue(
                        "OPS-2",
                        "Task",
                        "Connect the cluster to the card network",
                        PRIYA,
                        "03-02 09:20")
                .is(Field.PARENT, "OPS-1")
                .owner(BEN)
                .due("03-13")
                .at("03-09 11:15", BEN)
                .status("In Progress")
                .at("03-12 16:45", BEN)
                .due("03-20")
                .at("03-18 17:30", BEN)
                .due("03-31")
                .says("03-24 10:35", BEN, "Lines are up, the firewall rule is in since yesterday.")
                .at("03-31 15:50", BEN)
                .is(Field.NOTES, "no-notes")
                .status("Done");
        tales.issue("OPS-4", "Task", "Firewall rule for the card network", BEN, "03-05 13:35")
                .is(Field.PARENT, "OPS-1")
                .due("03-16")
                .at("03-12 10:20", BEN)
                .status("In Progress")
                .at("03-19 09:30", PRIYA)
                .owner(LUCIA)
                .says("03-20 15:45", LUCIA, "Rule is written, the review is on Monday.")
                .at("03-23 11:40", LUCIA)
                .is(Field.NOTES, "no-notes")
                .status("Done");
    }

    private static void blockedAndSaidWhy(Tales tales) {
        tales.issue("OPS-3", "Task", "Rotate the signing keys", PRIYA, "03-04 11:05")
                .owner(LUCIA)
                .due("03-20")
                .at("03-13 10:25", LUCIA)
                .status("In Progress")
                .at("03-17 13:55", LUCIA)
                .is(Field.REASON, "The vault is being upgraded until tomorrow noon")
                .status("Blocked")
                .at("03-18 12:30", LUCIA)
                .is(Field.REASON, "")
                .status("In Progress")
                .at("03-19 15:05", LUCIA)
                .is(Field.NOTES, "no-notes")
                .status("Done");
    }

    private static void blockedWithoutAWord(Tales tales) {
        tales.issue("OPS-6", "Task", "Staging data without personal data", PRIYA, "03-23 10:50")
                .owner(LUCIA)
                .due("04-15")
                .at("04-01 09:55", LUCIA)
                .status("In Progress")
                .at("04-08 14:20", LUCIA)
                .status("Blocked")
                .at("04-10 10:40", LUCIA)
                .is(Field.REASON, "Legal has to approve the list of fields")
                .says("04-16 16:10", LUCIA, "Legal asked for an example file, sent.")
                .at("04-22 09:45", LUCIA)
                .is(Field.REASON, "")
                .status("In Progress")
                .at("04-24 13:15", LUCIA)
                .is(Field.NOTES, "no-notes")
                .status("Done");
    }

    private static void loadTest(Tales tales) {
        tales.issue("OPS-5", "Task", "Load test at ten times the traffic", PRIYA, "03-05 15:10")
                .is(Field.PARENT, "OPS-1")
                .owner(BEN)
                .start("04-13")
                .due("04-29")
                .at("04-13 10:15", BEN)
                .status("In Progress")
                .says("04-17 12:25", BEN, "Up to eight times the traffic without a scratch.")
                .says(
                        "04-22 17:05",
                        BEN,
                        "At nine times the queue fills up. Looking at it with Tomasz.")
                .at("04-28 11:30", BEN)
                .is(Field.NOTES, "no-notes")
                .status("Done");
    }

    private static void smallThings(Tales tales) {
        tales.issue("OPS-7", "Bug", "Disk alarm rings every night at three", LUCIA, "03-17 03:20")
                .owner(LUCIA)
                .at("03-17 09:10", LUCIA)
                .status("In Progress")
                .at("03-17 11:45", LUCIA)
                .is(Field.NOTES, "no-notes")
                .status("Done");
        tales.issue("OPS-8", "Task", "Practise restoring a backup", PRIYA, "03-09 14:30")
                .owner(BEN)
                .due("05-06")
                .at("04-22 09:40", BEN)
                .status("In Progress")
                .says(
                        "05-05 11:10",
                        BEN,
                        "The oldest backup cannot be read. Trying the one before.")
                .at("05-12 16:35", BEN)
                .is(Field.NOTES, "no-notes")
                .status("Done");
        tales.issue("OPS-10", "Task", "Move images to the new registry", PRIYA, "03-30 09:15")
                .at("04-14 10:50", BEN)
                .status("In Progress")
                .at("04-14 11:20", BEN)
                .owner(BEN)
                .due("04-24")
                .at("04-21 14:10", BEN)
                .is(Field.NOTES, "no-notes")
                .status("Done");
    }

    private static void onTime(Tales tales) {
        tales.issue(
                        "OPS-13",
                        "Task",
                        "Renew the certificates of the staging site",
                        LUCIA,
                        "04-08 09:20")
                .owner(LUCIA)
                .due("04-20")
                .at("04-13 11:05", LUCIA)
                .status("In Progress")
                .at("04-15 15:50", LUCIA)
                .is(Field.NOTES, "no-notes")
                .status("Done");
        tales.issue("OPS-14", "Task", "Alarm when a payout queue grows", PRIYA, "04-27 13:15")
                .owner(BEN)
                .due("05-08")
                .at("05-04 10:10", BEN)
                .status("In Progress")
                .at("05-07 14:20", BEN)
                .is(Field.NOTES, "The platform rings when payouts wait for more than a minute.")
                .status("Done");
    }

    private static void sandbox(Tales tales) {
        tales.issue(
                        "OPS-9",
                        "Story",
                        "A sandbox that merchants can open themselves",
                        PRIYA,
                        "03-30 11:25")
                .is(
                        Field.DESCRIPTION,
                        "Today a person makes each sandbox by hand.\n## Acceptance criteria")
                .is(Field.LABELS, "client")
                .owner(PRIYA)
                .due("05-15")
                .at("04-22 10:05", PRIYA)
                .status("In Progress")
                .at("04-27 09:50", PRIYA)
                .is(
                        Field.DESCRIPTION,
                        """
                        Today a person makes each sandbox by hand.
                        ## Acceptance criteria
                        - A merchant has a sandbox five minutes after asking""")
                .says("05-05 15:20", PRIYA, "Works for our own test merchant.")
                .says("05-12 11:10", PRIYA, "Two merchants are trying it.")
                .at("05-18 16:40", PRIYA)
                .is(Field.NOTES, "Merchants can open a sandbox themselves.")
                .status("Done");
        tales.issue(
                        "OPS-11",
                        "Task",
                        "Guide for the first merchants in the sandbox",
                        PRIYA,
                        "04-20 13:30")
                .owner(LUCIA)
                .start("05-11")
                .due("05-13")
                .at("05-19 09:15", LUCIA)
                .status("In Progress")
                .at("05-21 14:25", LUCIA)
                .is(Field.NOTES, "no-notes")
                .status("Done");
    }

    private static void links(Tales tales) {
        tales.blocks("OPS-2", "PAY-2", "03-04 16:10", MARA);
        tales.blocks("OPS-4", "OPS-2", "03-05 13:40", BEN);
        tales.blocks("PAY-7", "PAY-8", "03-04 16:15", MARA);
        tales.blocks("OPS-6", "PAY-14", "04-07 11:45", MARA);
        tales.blocks("OPS-3", "PAY-9", "03-05 10:00", TOMASZ);
        tales.blocks("OPS-9", "OPS-11", "04-20 13:35", PRIYA);
        tales.blocks("OPS-5", "PAY-15", "04-14 10:30", TOMASZ);
        tales.blocksNoMore("OPS-5", "PAY-15", "04-23 09:50", TOMASZ);
    }
}
