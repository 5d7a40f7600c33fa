package dev.banksman.jira.hosting;

/** What was set, and who listens. */
record HostingEnds(HostingSettings settings, HostingListener listener) {}
