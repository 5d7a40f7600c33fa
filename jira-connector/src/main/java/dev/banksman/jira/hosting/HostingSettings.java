package dev.banksman.jira.hosting;

import java.net.URI;
import java.util.function.Predicate;

/**
 * What hosting has to know.
 *
 * @param publicUrl where Atlassian reaches this service, without a slash at its end: the audience
 *     of signed installations
 * @param appId the id of the Forge app, the audience of invocation tokens; "" refuses them all
 * @param installKeys where the keys of signed installations are, each below its id
 * @param keySet where the keys of invocation tokens are
 * @param allowed whether a site may be at an address: sites tell theirs themselves
 */
public record HostingSettings(
        URI publicUrl, String appId, URI installKeys, URI keySet, Predicate<URI> allowed) {

    public HostingSettings {
        String text = publicUrl.toString();
        publicUrl =
                text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : publicUrl;
    }
}
