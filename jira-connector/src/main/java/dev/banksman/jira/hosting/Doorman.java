package dev.banksman.jira.hosting;

import dev.banksman.jira.client.Qsh;
import dev.banksman.jira.hosting.connect.InstallBody;
import dev.banksman.jira.hosting.token.Caller;
import dev.banksman.jira.hosting.token.ConnectTokens;
import dev.banksman.jira.hosting.token.ForgeTokens;
import dev.banksman.jira.hosting.token.InstallTokens;
import dev.banksman.jira.hosting.token.RefusedException;
import dev.banksman.jira.hosting.token.RefusedException.Why;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds out who calls: takes from a request the one kind of token that its route takes. */
final class Doorman {

    private static final String HEADER = "Authorization";

    private final ConnectTokens connect;
    private final InstallTokens install;
    private final ForgeTokens forge;

    Doorman(ConnectTokens connect, InstallTokens install, ForgeTokens forge) {
        this.connect = connect;
        this.install = install;
        this.forge = forge;
    }

    /** The caller, on any route but those of an installation. */
    Caller caller(Route route, HttpServletRequest request) throws RefusedException {
        return switch (route.token()) {
            case NONE -> new Caller.Anybody();
            case CONNECT ->
                    new Caller.Site(connect.ofRequest(header(route, request), qsh(request)));
            case CONTEXT -> new Caller.Site(connect.ofContext(ofPage(route, request)));
            case FORGE -> new Caller.Installation(forge.verify(header(route, request)));
            case INSTALL -> throw new IllegalStateException("its body is needed");
        };
    }

    /** The caller of a route of an installation: the body says who it claims to be. */
    Caller arriving(Route route, HttpServletRequest request, InstallBody body)
            throws RefusedException {
        install.verify(header(route, request), qsh(request), body.clientKey());
        return new Caller.Arriving(body.clientKey());
    }

    /**
     * Refuses a request without a token of the form that its route takes, before its body is read.
     */
    void glance(Route route, HttpServletRequest request) throws RefusedException {
        String unread = header(route, request);
        if (unread.isEmpty()) {
            throw new RefusedException(Why.MISSING);
        }
    }

    private static String header(Route route, HttpServletRequest request) throws RefusedException {
        List<String> headers = Collections.list(request.getHeaders(HEADER));
        if (headers.size() != 1) {
            throw new RefusedException(Why.MISSING);
        }
        String scheme = route.token().scheme() + " ";
        String header = headers.getFirst();
        if (!header.regionMatches(true, 0, scheme, 0, scheme.length())) {
            throw new RefusedException(Why.MISSING);
        }
        return header.substring(scheme.length()).strip();
    }

    /** A page's address carries its token, as browsers send no such header of their own. */
    private static String ofPage(Route route, HttpServletRequest request) throws RefusedException {
        Optional<String> parameter =
                Optional.ofNullable(request.getHeader(HEADER)).isPresent()
                        ? Optional.empty()
                        : Query.of(request).getOrDefault("jwt", List.of()).stream().findFirst();
        return parameter.isPresent() ? parameter.get() : header(route, request);
    }

    private static String qsh(HttpServletRequest request) {
        return Qsh.of(request.getMethod(), Query.path(request), Query.of(request));
    }
}
