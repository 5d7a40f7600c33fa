package dev.banksman.testkit.team;

import static dev.banksman.testkit.team.Member.AUTOMATION;
import static dev.banksman.testkit.team.Member.HANNA;
import static dev.banksman.testkit.team.Member.INES;
import static dev.banksman.testkit.team.Member.JONAS;
import static dev.banksman.testkit.team.Member.MARA;
import static dev.banksman.testkit.team.Member.TOMASZ;

import java.util.List;

/** The smaller wishes of merchants, and what comes up on the way. */
final class MerchantTales {

    private MerchantTales() {}

    static void tell(Tales tales) {
        allInOrder(tales);
        onTime(tales);
        closedWithoutNotes(tales);
        pushedThreeTimes(tales);
        reopened(tales);
        madeByAnApp(tales);
        movedFromPlatform(tales);
        sprintPlanning(tales);
    }

    private static void allInOrder(Tales tales) {
        tales.issue("PAY-9", "Story", "Payout limits for each merchant", HANNA, "03-03 13:20")
                .is(Field.CRITERIA, "- A limit of 0 stops payouts\n- The merchant sees the limit")
                .is(Field.POINTS, "5")
                .owner(INES)
                .due("04-02")
                .at("03-23 09:20", INES)
                .status("In Progress")
                .says("03-27 11:35", INES, "Limits are stored and checked, the page is left.")
                .at("03-31 16:15", INES)
                .is(Field.NOTES, "Payouts can be limited for each merchant.")
                .status("Done");
        tales.issue("PAY-10", "Story", "Export payouts as CSV", HANNA, "03-03 14:00")
                .is(Field.POINTS, "2")
                .owner(JONAS)
                .at("04-09 10:30", JONAS)
                .status("In Progress")
                .at("04-09 10:38", JONAS)
                .is(Field.CRITERIA, "- The file opens in a spreadsheet without a question")
                .at("04-14 15:00", JONAS)
                .is(Field.NOTES, "Payouts can be exported as CSV.")
                .status("Done");
    }

    private static void onTime(Tales tales) {
        tales.issue("PAY-20", "Task", "Terms of the payout in plain words", HANNA, "04-20 09:50")
                .owner(HANNA)
                .due("05-05")
                .at("05-04 09:15", HANNA)
                .status("In Progress")
                .at("05-07 11:30", HANNA)
                .is(Field.NOTES, "The terms of payouts are written in plain words.")
                .status("Done");
        tales.issue("PAY-21", "Story", "Search payouts by amount", HANNA, "04-20 10:20")
                .is(Field.CRITERIA, "- 12,50 and 12.50 find the same payout")
                .is(Field.POINTS, "2")
                .owner(JONAS)
                .due("05-12")
                .at("05-05 10:40", JONAS)
                .status("In Progress")
                .at("05-08 16:05", JONAS)
                .is(Field.NOTES, "Payouts can be searched by amount.")
                .status("Done");
        tales.issue("PAY-22", "Bug", "The payout page forgets its filter", INES, "05-11 09:35")
                .owner(INES)
                .due("05-15")
                .at("05-11 13:10", INES)
                .status("In Progress")
                .at("05-12 10:25", INES)
                .is(Field.NOTES, "The payout page keeps its filter.")
                .status("Done");
    }

    private static void closedWithoutNotes(Tales tales) {
        tales.issue(
                        "PAY-12",
                        "Bug",
                        "A webhook is sent twice after a restart",
                        JONAS,
                        "03-25 09:05")
                .is(Field.PRIORITY, "High")
                .owner(JONAS)
                .due("04-01")
                .at("03-25 09:30", JONAS)
                .status("In Progress")
                .at("03-30 12:10", JONAS)
                .status("Done")
                .at("03-31 09:40", JONAS)
                .is(Field.NOTES, "A restart sends no webhook again.");
        tales.issue("PAY-17", "Story", "Payout mails in four languages", HANNA, "04-07 13:15")
                .is(Field.CRITERIA, "- Mails follow the merchant's language: de, en, fr, pl")
                .is(Field.POINTS, "3")
                .is(Field.RELEASE, Release.SPRING.shown())
                .owner(INES)
                .at("05-04 09:50", INES)
                .status("In Progress")
                .says("05-08 14:15", INES, "French and Polish are with the translators.")
                .at("05-13 10:20", INES)
                .status("Done");
    }

    private static void pushedThreeTimes(Tales tales) {
        tales.issue("PAY-15", "Story", "Dispute a payout", HANNA, "03-04 09:45")
                .is(Field.CRITERIA, "- A disputed payout is frozen at once\n- Support is told")
                .is(Field.LABELS, "client")
                .is(Field.POINTS, "8")
                .owner(TOMASZ)
                .due("04-10")
                .at("04-07 09:25", TOMASZ)
                .status("In Progress")
                .at("04-09 17:10", TOMASZ)
                .due("04-24")
                .says(
                        "04-16 10:45",
                        TOMASZ,
                        "Freezing works. The network's dispute codes are a mess.")
                .at("04-23 16:30", TOMASZ)
                .due("05-06")
                .says("04-29 11:55", TOMASZ, "Half of the codes are mapped.")
                .at("05-05 17:40", TOMASZ)
                .due("05-11")
                .says("05-08 09:15", TOMASZ, "Sixty of eighty codes.")
                .says(
                        "05-13 16:20",
                        TOMASZ,
                        "Seventy. The last ten need an answer from the network.")
                .says("05-20 10:30", TOMASZ, "Still no answer from the network.")
                .says("05-26 09:45", TOMASZ, "They answer this week, or we ship without the ten.");
    }

    private static void reopened(Tales tales) {
        tales.issue("PAY-16", "Story", "Monthly statement for merchants", HANNA, "03-04 10:20")
                .is(Field.CRITERIA, "- The statement adds up to the payouts of the month")
                .is(Field.POINTS, "5")
                .owner(INES)
                .due("04-10")
                .at("04-01 10:15", INES)
                .status("In Progress")
                .says("04-07 15:30", INES, "March adds up to the cent.")
                .at("04-09 16:00", INES)
                .is(Field.NOTES, "Merchants get a statement each month.")
                .status("Done")
                .at("04-21 09:35", HANNA)
                .status("In Progress")
                .owner(JONAS)
                .says("04-21 09:40", HANNA, "Refunds of the last day are missing.")
                .says("04-24 11:00", JONAS, "Found it: the day ended in UTC.")
                .at("04-28 10:45", JONAS)
                .status("Done");
    }

    private static void madeByAnApp(Tales tales) {
        tales.issue(
                        "PAY-18",
                        "Bug",
                        "Nightly reconciliation differs by 0.01",
                        AUTOMATION,
                        "04-15 02:10")
                .at("04-15 09:20", AUTOMATION)
                .status("In Progress")
                .at("04-17 14:50", JONAS)
                .is(Field.NOTES, "no-notes")
                .status("Done");
    }

    private static void movedFromPlatform(Tales tales) {
        tales.issue("OPS-12", "Task", "Payout limits in the admin console", HANNA, "03-24 15:20")
                .at("03-26 10:05", MARA)
                .becomes("PAY-19")
                .at("03-26 10:30", MARA)
                .owner(MARA)
                .due("04-17")
                .at("04-13 09:40", MARA)
                .status("In Progress")
                .at("04-16 15:25", MARA)
                .is(Field.NOTES, "Limits can be set in the admin console.")
                .status("Done");
    }

    /** One bulk change by one person: a burst. */
    private static void sprintPlanning(Tales tales) {
        for (String key : List.of("PAY-2", "PAY-3", "PAY-4", "PAY-7")) {
            tales.plan(key, Iteration.FIVE, "03-09 09:02", HANNA);
        }
        for (String key : List.of("PAY-2", "PAY-6", "PAY-7", "PAY-8", "PAY-9", "PAY-16")) {
            tales.plan(key, Iteration.SIX, "03-23 09:04", HANNA);
        }
        for (String key : List.of("PAY-6", "PAY-8", "PAY-10", "PAY-13", "PAY-15", "PAY-19")) {
            tales.plan(key, Iteration.SEVEN, "04-07 09:03", HANNA);
        }
        for (String key : List.of("PAY-13", "PAY-14", "PAY-15")) {
            tales.plan(key, Iteration.EIGHT, "04-20 09:05", HANNA);
        }
    }
}
