package dev.banksman.jira.client;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * How a site is reached.
 *
 * @param base what the paths of the REST interface stand below
 */
public record Access(URI base, Signature signature) {

    /** Makes the value of the {@code Authorization} header. */
    @FunctionalInterface
    public interface Signature {

        /**
         * The header of one request.
         *
         * @param path below the base, as sent
         */
        String header(String method, String path, Map<String, List<String>> query);
    }
}
