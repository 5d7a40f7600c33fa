package dev.banksman.jira.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.atlassian.net",
                "https://ACME.Atlassian.NET/x",
                "https://acme.atlassian.net:443",
                "https://api.atlassian.com/ex/jira/1"
            })
    void allowsAtlassian(String address) {
        assertThat(Hosts.ATLASSIAN.allows(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://acme.atlassian.net",
                "https://acme.atlassian.net:8443",
                "https://atlassian.net",
                "https://acme.atlassian.net.evil.example",
                "https://evilatlassian.net",
                "https://evil.example/acme.atlassian.net",
                "https://evil.example#.atlassian.net",
                "https://evil.example?.atlassian.net",
                "https://acme.atlassian.net@evil.example",
                "https://user@acme.atlassian.net",
                "https://user:word@acme.atlassian.net",
                "https://acme.atlassian.net.",
                "https://api.atlassian.com.evil.example",
                "https://xapi.atlassian.com",
                "https://auth.atlassian.com",
                "https://127.0.0.1",
                "https://[::1]",
                "https://2130706433",
                "https://0x7f000001",
                "https://localhost",
                "https://169.254.169.254/latest/meta-data",
                "http://127.0.0.1:8080",
                "ftp://acme.atlassian.net",
                "file:///etc/passwd",
                "gopher://acme.atlassian.net",
                "jar:https://acme.atlassian.net!/x",
                "//acme.atlassian.net",
                "acme.atlassian.net",
                "https:///x",
                "https:acme.atlassian.net",
                "mailto:x@acme.atlassian.net",
                "javascript:alert(1)"
            })
    void allowsNothingElse(String address) {
        assertThat(Hosts.ATLASSIAN.allows(URI.create(address))).isFalse();
    }

    @Test
    void allowsWhatTheOperatorNames() {
        Hosts hosts = new Hosts(Set.of("127.0.0.1:8090", "jira.intern"));

        assertThat(hosts.allows(URI.create("http://127.0.0.1:8090/x"))).isTrue();
        assertThat(hosts.allows(URI.create("http://127.0.0.1:8091"))).isFalse();
        assertThat(hosts.allows(URI.create("http://jira.intern:1234"))).isTrue();
        assertThat(hosts.allows(URI.create("https://acme.atlassian.net"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "::127.0.0.1",
                "4000::1"
            })
    void knowsPrivateAddresses(String address) throws UnknownHostException {
        assertThat(GuardedDns.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.128.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "198.20.0.1",
                "104.192.136.1",
                "2401:1d80:3000::1",
                "64:ff9b::101:101"
            })
    void knowsPublicAddresses(String address) throws UnknownHostException {
        assertThat(GuardedDns.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void keepsThePublicAddressesOfAName() throws UnknownHostException {
        InetAddress open = InetAddress.getByName("104.192.136.1");
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        GuardedDns dns =
                new GuardedDns(
                        new Hosts(Set.of("jira.intern:8080")),
                        name -> name.startsWith("two") ? List.of(inside, open) : List.of(inside));

        assertThat(dns.lookup("two.atlassian.net")).containsExactly(open);
        assertThat(dns.lookup("jira.intern")).containsExactly(inside);
        assertThatThrownBy(() -> dns.lookup("rebound.atlassian.net"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("no public network");
    }
}
