package dev.banksman.jira.client;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Looks hosts up and keeps those addresses alone that lie in the public network. The connection is
 * made to the address that was looked at here: a name that means something else a moment later
 * gains nothing.
 */
final class GuardedDns implements Dns {

    private final Hosts hosts;
    private final Dns dns;

    GuardedDns(Hosts hosts, Dns dns) {
        this.hosts = hosts;
        this.dns = dns;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        List<InetAddress> all = dns.lookup(hostname);
        if (hosts.mayBePrivate(hostname)) {
            return all;
        }
        List<InetAddress> open = all.stream().filter(GuardedDns::isPublic).toList();
        if (open.isEmpty()) {
            throw new UnknownHostException(hostname + " lies in no public network");
        }
        return open;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> isPublic4(bytes, 0);
            case Inet6Address six -> isPublic6(bytes);
            default -> false;
        };
    }

    /** RFC 6890: what is set aside beside what Java knows of. */
    private static boolean isPublic4(byte[] b, int at) {
        int one = b[at] & 0xff;
        int two = b[at + 1] & 0xff;
        boolean sharedOrTest =
                (one == 100 && (two & 0xc0) == 64) || (one == 198 && (two & 0xfe) == 18);
        boolean privateNet =
                one == 10
                        || (one == 172 && (two & 0xf0) == 16)
                        || (one == 192 && two == 168)
                        || (one == 169 && two == 254);
        boolean setAside = one == 192 && two == 0 && (b[at + 2] & 0xfd) == 0;
        return one != 0 && one != 127 && one < 224 && !sharedOrTest && !privateNet && !setAside;
    }

    private static boolean isPublic6(byte[] b) {
        if ((b[0] & 0xfe) == 0xfc) {
            return false;
        }
        boolean nat64 = b[0] == 0 && b[1] == 0x64 && b[2] == (byte) 0xff && b[3] == (byte) 0x9b;
        boolean mapped = true;
        for (int i = 0; i < 10; i++) {
            mapped &= (b[i] == 0);
        }
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        if (sixToFour) {
            return isPublic4(b, 2);
        }
        if (nat64 || mapped) {
            return isPublic4(b, 12);
        }
        return (b[0] & 0xe0) == 0x20;
    }
}
