package dev.banksman.report;

import java.time.LocalDate;

/**
 * What one day would have brought.
 *
 * @param opened findings that opened on it, without those that held already
 * @param said what would have been written on it, summaries of bursts left out
 */
public record DayCount(LocalDate day, long opened, Said said) {

    DayCount plus(DayCount other) {
        return new DayCount(day, opened + other.opened, said.plus(other.said));
    }
}
