package dev.banksman.report;

/**
 * What became of findings.
 *
 * @param byPeople resolved by somebody's change
 * @param byTime resolved because time alone made it so
 * @param withdrawn closed because the policy no longer looks at the item, or can no longer tell
 */
public record Outcome(long opened, long byPeople, long byTime, long withdrawn) {

    public static final Outcome NONE = new Outcome(0, 0, 0, 0);

    /** How many still stand at the end. */
    public long open() {
        return opened - byPeople - byTime - withdrawn;
    }

    public Outcome plus(Outcome other) {
        return new Outcome(
                opened + other.opened,
                byPeople + other.byPeople,
                byTime + other.byTime,
                withdrawn + other.withdrawn);
    }
}
