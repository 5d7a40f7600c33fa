package dev.banksman.port;

import java.util.List;

/**
 * What one webhook brought, verified and normalised.
 *
 * @param tenant taken from the verified token, never from the body
 * @param id tells deliveries of a tenant apart and is the same when one is repeated
 * @param looks one for most events, one for each end of a link
 */
public record Delivery(String tenant, String id, List<Look> looks) {
    public Delivery {
        looks = List.copyOf(looks);
    }
}
