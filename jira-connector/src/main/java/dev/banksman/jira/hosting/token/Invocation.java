package dev.banksman.jira.hosting.token;

import java.net.URI;
import java.util.Optional;

/**
 * What a Forge invocation token says. See "Forge Remote essentials" at developer.atlassian.com.
 *
 * @param installation its id; changes when the app is installed anew
 * @param cloudId the site; stays
 * @param api where the site's REST interface is, to be called with the system token
 * @param site where people see the site, when the token says
 */
public record Invocation(String installation, String cloudId, URI api, Optional<URI> site) {}
