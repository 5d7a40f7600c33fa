package dev.banksman.jira.client;

/**
 * How much of Jira's limits is used.
 *
 * @param pointsPerHour for the whole app; 65,000 unless Atlassian has granted more
 * @param tenantShare the part of the hour that is any tenant's own: beyond it, what others leave is
 *     handed out at the pace of the clock
 * @param choreShare the part of the hour that calls which may wait get together
 */
public record Budget(long pointsPerHour, double tenantShare, double choreShare) {

    public static final Budget USUAL = new Budget(65_000, 0.2, 0.1);
}
