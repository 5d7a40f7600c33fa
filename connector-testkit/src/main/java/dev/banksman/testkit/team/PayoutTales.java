package dev.banksman.testkit.team;

import static dev.banksman.testkit.team.Member.HANNA;
import static dev.banksman.testkit.team.Member.INES;
import static dev.banksman.testkit.team.Member.JONAS;
import static dev.banksman.testkit.team.Member.MARA;
import static dev.banksman.testkit.team.Member.TOMASZ;

/** Instant payouts: the team's big promise of the spring. */
final class PayoutTales {

    private PayoutTales() {}

    static void tell(Tales tales) {
        epic(tales);
        waitsForTheCluster(tales);
        criteriaComeADayLater(tales);
        nothingToSay(tales);
        startsWithoutAnOwner(tales);
        fallsSilent(tales);
        waitsForTheBank(tales);
        goesLiveAfterTheBank(tales);
        slipsWithoutAWarning(tales);
        isQuietButInTime(tales);
    }

    private static void epic(Tales tales) {
        tales.issue("PAY-1", "Epic", "Instant payouts", HANNA, "03-02 09:10")
                .owner(MARA)
                .due("06-05")
                .at("03-09 09:30", MARA)
                .status("In Progress");
    }

    private static void waitsForTheCluster(Tales tales) {
        tales.issue("PAY-2", "Story", "Pay out to a card within a minute", HANNA, "03-02 09:40")
                .is(
                        Field.DESCRIPTION,
                        """
                        Merchants ask for it in every call: money on the card while the buyer still stands there.
                        ## Acceptance criteria
                        - A payout of up to 500 euro reaches a test card within 60 seconds
                        - A refused card shows the reason and leaves the balance as it was""")
                .is(Field.PARENT, "PAY-1")
                .is(Field.POINTS, "8")
                .is(Field.LABELS, "client")
                .at("03-03 10:15", MARA)
                .owner(TOMASZ)
                .start("03-16")
                .due("03-27")
                .at("03-16 09:35", TOMASZ)
                .status("In Progress")
                .says(
                        "03-19 16:05",
                        TOMASZ,
                        "Simulator works end to end. The real card network needs OPS-2.")
                .says("03-25 11:20", TOMASZ, "All green against the simulator, waiting for OPS-2.")
                .at("04-01 14:30", TOMASZ)
                .status("In Review")
                .at("04-02 11:45", MARA)
                .is(Field.NOTES, "Payouts to cards arrive within a minute.")
                .status("Done");
        tales.issue("PAY-11", "Sub-task", "Map refusal codes to reasons", TOMASZ, "03-16 09:50")
                .is(Field.PARENT, "PAY-2")
                .at("03-17 13:10", TOMASZ)
                .status("In Progress")
                .at("03-18 16:40", TOMASZ)
                .status("Done");
    }

    private static void criteriaComeADayLater(Tales tales) {
        tales.issue("PAY-3", "Story", "Show when a payout will arrive", HANNA, "03-02 10:05")
                .is(
                        Field.DESCRIPTION,
                        "The payout list shows a date today. It should show the hour.")
                .is(Field.PARENT, "PAY-1")
                .is(Field.POINTS, "3")
                .owner(INES)
                .due("03-20")
                .at("03-10 10:20", INES)
                .status("In Progress")
                .at("03-11 11:02", INES)
                .is(
                        Field.DESCRIPTION,
                        """
                        The payout list shows a date today. It should show the hour.
                        ## Acceptance criteria
                        - A payout made at 10:00 shows "today, about 10:01"
                        - Outside the network's hours the next opening is shown""")
                .says("03-16 14:30", INES, "Wording agreed with support.")
                .at("03-18 15:15", INES)
                .is(Field.NOTES, "The payout list shows the hour of arrival.")
                .status("Done");
    }

    private static void nothingToSay(Tales tales) {
        tales.issue("PAY-4", "Story", "Refund to an expired card", HANNA, "03-02 10:30")
                .is(
                        Field.DESCRIPTION,
                        "About 40 refunds a week bounce because the card has expired.")
                .is(
                        Field.CRITERIA,
                        "- An expired card shows the retry page\n- The refund is kept for 30 days")
                .is(Field.POINTS, "5")
                .owner(JONAS)
                .at("03-11 09:15", JONAS)
                .due("03-25")
                .status("In Progress")
                .says("03-16 10:10", JONAS, "Retry page is up on the test site.")
                .at("03-20 13:40", JONAS)
                .status("In Review")
                .at("03-24 10:55", JONAS)
                .is(Field.NOTES, "Refunds to expired cards can be retried for 30 days.")
                .status("Done");
    }

    private static void startsWithoutAnOwner(Tales tales) {
        tales.issue(
                        "PAY-5",
                        "Bug",
                        "Payouts in Danish kroner are rounded twice",
                        INES,
                        "03-12 08:50")
                .is(Field.DESCRIPTION, "12.345 becomes 12.35 and then 12.40.")
                .is(Field.PRIORITY, "High")
                .due("03-18")
                .at("03-12 09:25", INES)
                .status("In Progress")
                .at("03-13 09:10", MARA)
                .owner(JONAS)
                .at("03-16 16:20", JONAS)
                .is(Field.NOTES, "Danish kroner are rounded once.")
                .status("Done");
    }

    private static void fallsSilent(Tales tales) {
        tales.issue("PAY-6", "Story", "Retry a failed payout once", HANNA, "03-03 11:25")
                .is(
                        Field.CRITERIA,
                        "- A timeout is retried once after ten seconds\n- A refusal is not retried")
                .is(Field.PARENT, "PAY-1")
                .is(Field.POINTS, "5")
                .owner(JONAS)
                .due("04-02")
                .at("03-19 10:40", JONAS)
                .status("In Progress")
                .says(
                        "03-31 09:50",
                        JONAS,
                        "Was on the refunds. Picking this up again, it needs three more days.")
                .at("04-08 15:35", JONAS)
                .is(Field.NOTES, "A payout that timed out is retried once.")
                .status("Done");
    }

    private static void waitsForTheBank(Tales tales) {
        tales.issue("PAY-7", "Task", "Certificate from the acquiring bank", HANNA, "03-02 11:10")
                .is(Field.LABELS, "client")
                .is(Field.PARENT, "PAY-1")
                .owner(MARA)
                .due("03-20")
                .at("03-04 10:00", MARA)
                .status("In Progress")
                .at("03-10 14:05", MARA)
                .is(Field.FLAGGED, "Impediment")
                .says(
                        "03-12 09:30",
                        MARA,
                        "(flag) The bank's security desk has our form, answers within ten days.")
                .says("03-19 17:20", MARA, "Called them again, they promise it for Tuesday.")
                .at("03-24 11:15", MARA)
                .is(Field.FLAGGED, "")
                .says(
                        "03-30 10:05",
                        MARA,
                        "Certificate arrived with a wrong name, a new one is on its way.")
                .at("04-02 09:20", MARA)
                .is(Field.NOTES, "no-notes")
                .status("Done");
    }

    private static void goesLiveAfterTheBank(Tales tales) {
        tales.issue("PAY-8", "Story", "Go live with the acquiring bank", HANNA, "03-02 11:30")
                .is(Field.CRITERIA, "- One real payout of one euro arrives")
                .is(Field.LABELS, "client")
                .is(Field.PARENT, "PAY-1")
                .is(Field.POINTS, "2")
                .owner(MARA)
                .start("03-30")
                .due("04-10")
                .at("03-31 15:10", MARA)
                .due("04-17")
                .at("04-09 09:05", MARA)
                .status("In Progress")
                .says("04-15 18:00", MARA, "First euro arrived at 17:58.")
                .at("04-16 10:30", MARA)
                .is(Field.NOTES, "Payouts run through the new acquiring bank.")
                .status("Done");
    }

    private static void slipsWithoutAWarning(Tales tales) {
        tales.issue("PAY-13", "Story", "Dashboard of pending payouts", HANNA, "04-02 10:15")
                .is(Field.CRITERIA, "- Support sees every payout that is older than a minute")
                .is(Field.PARENT, "PAY-1")
                .is(Field.POINTS, "5")
                .owner(INES)
                .due("04-24")
                .at("04-14 09:45", INES)
                .status("In Progress")
                .says("04-20 13:25", INES, "List and filters work, the chart is next.")
                .says("04-23 16:50", INES, "The chart needs another data source than planned.")
                .at("04-28 14:05", INES)
                .is(Field.NOTES, "Support has a dashboard of pending payouts.")
                .status("Done");
    }

    private static void isQuietButInTime(Tales tales) {
        tales.issue("PAY-14", "Task", "Penetration test of the payout API", MARA, "04-07 11:40")
                .is(Field.PARENT, "PAY-1")
                .owner(TOMASZ)
                .due("05-08")
                .at("04-20 10:10", TOMASZ)
                .status("In Progress")
                .says(
                        "04-30 15:45",
                        TOMASZ,
                        "Report of the testers is in: two small things, both fixed.")
                .at("05-06 09:30", TOMASZ)
                .is(Field.NOTES, "no-notes")
                .status("Done");
    }
}
