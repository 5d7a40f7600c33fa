package dev.banksman.jira.client;

/**
 * What a call is made for; by it the points are counted.
 *
 * @param policy the handle of the rule that called for it, "" for none
 * @param event what brought it about, for example {@code fetch} or {@code note}: a few fixed words
 * @param background whether it may wait: such calls together get a tenth of the hour's points
 */
public record Purpose(String policy, String event, boolean background) {

    public static Purpose live(String event) {
        return new Purpose("", event, false);
    }

    public static Purpose chore(String event) {
        return new Purpose("", event, true);
    }
}
