package dev.banksman.jira.client;

import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;

/** Knows how each site is reached and what proves that it is us. */
@FunctionalInterface
public interface Credentials {

    /**
     * The way to a site now. Trouble when there is none: the tenant is gone, or its token is over
     * and the next one has not come yet.
     */
    Answer<Access> access(Tenant tenant);
}
