package dev.banksman.jira.client;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where calls may go: Atlassian's own hosts over TLS, and what the operator names. A tenant tells
 * its address itself, so that without this list anybody could make us call anything.
 *
 * @param extra hosts, as {@code host} or {@code host:port}, that are called over plain HTTP too and
 *     may lie in a private network
 */
public record Hosts(Set<String> extra) {

    public static final Hosts ATLASSIAN = new Hosts(Set.of());

    public Hosts {
        extra = Set.copyOf(extra);
    }

    public boolean allows(URI address) {
        String host = host(address);
        if (host.isEmpty() || address.getRawUserInfo() != null) {
            return false;
        }
        return named(host, address.getPort())
                || ("https".equals(address.getScheme())
                        && (address.getPort() == -1 || address.getPort() == 443)
                        && atlassian(host));
    }

    private boolean named(String host, int port) {
        return extra.contains(host) || extra.contains(host + ":" + port);
    }

    private static boolean atlassian(String host) {
        return host.equals("api.atlassian.com") || host.endsWith(".atlassian.net");
    }

    /** Whether a host may lie in a private network. */
    boolean mayBePrivate(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return extra.stream().anyMatch(each -> each.equals(lower) || each.startsWith(lower + ":"));
    }

    private static String host(URI address) {
        String scheme = address.getScheme();
        boolean web = "https".equals(scheme) || "http".equals(scheme);
        String host = address.getHost();
        return !web || host == null ? "" : host.toLowerCase(Locale.ROOT);
    }
}
