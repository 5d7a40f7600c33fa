package dev.banksman.jira.hosting.token;

/** Who calls, by a token that was found good. */
public sealed interface Caller {

    /** A route that takes no token. */
    record Anybody() implements Caller {}

    /** A Connect site. */
    record Site(ConnectSite site) implements Caller {}

    /** A Connect site that is being installed or uninstalled, by its client key. */
    record Arriving(String clientKey) implements Caller {}

    /** A Forge installation. */
    record Installation(Invocation invocation) implements Caller {}
}
