package dev.banksman.sandbox.hook;

import java.net.http.HttpRequest;
import java.util.function.BooleanSupplier;

/**
 * One thing to be delivered to an app.
 *
 * @param site whose lane it takes
 * @param event what it tells of
 * @param identifier the same on every try
 * @param wanted whether the app is still there
 */
public record Parcel(
        String site,
        String event,
        String identifier,
        RetryPolicy policy,
        BooleanSupplier wanted,
        Packer packer) {

    /** Makes the request of one try: its token is fresh, its identifier is not. */
    @FunctionalInterface
    public interface Packer {
        /**
         * The request.
         *
         * @param retry 0 the first time
         * @param reason why the last try failed; empty the first time
         */
        HttpRequest.Builder pack(int retry, String reason);
    }
}
