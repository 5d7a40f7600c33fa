package dev.banksman.jira.hosting;

import dev.banksman.jira.hosting.connect.InstallBody;
import dev.banksman.jira.hosting.intake.Body;
import dev.banksman.jira.hosting.intake.UnreadableException;
import dev.banksman.jira.hosting.token.Caller;
import dev.banksman.jira.hosting.token.KeysUnavailableException;
import dev.banksman.jira.hosting.token.RefusedException;
import dev.banksman.port.StoreUnavailableException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Stands before everything else. Answers the routes of the table itself, without a detour through
 * the frameworks, and lets through to Connect's own library only what was verified here.
 */
final class Gate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String RETRY_AFTER_SECONDS = "5";

    private final transient Doorman doorman;
    private final transient Desks desks;
    private final transient HostingEnds ends;
    private final transient BooleanSupplier open;
    private final transient InstantSource clock;

    /** Who serves whom. */
    record Desks(ConnectDesk connect, ForgeDesk forge) {}

    Gate(
            Doorman doorman,
            Desks desks,
            HostingEnds ends,
            BooleanSupplier open,
            InstantSource clock) {
        this.doorman = doorman;
        this.desks = desks;
        this.ends = ends;
        this.open = open;
        this.clock = clock;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String seen = Query.path(request);
        String meant = meant(request);
        if (!Route.ours(seen) && !Route.ours(meant)) {
            chain.doFilter(request, response);
            return;
        }
        // what is written in two ways may be read in two ways: it is no route
        Optional<Route> route =
                seen.equals(meant) ? Route.find(request.getMethod(), seen) : Optional.empty();
        if (route.isEmpty()) {
            response.setStatus(404);
            return;
        }
        Reply reply = reply(route.get(), request, response, chain);
        ends.listener().counted(route.get().path(), reply.outcome());
        write(reply, response);
    }

    /** The path as the frameworks understand it: decoded, without parameters and dots. */
    private static String meant(HttpServletRequest request) {
        return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private Reply reply(
            Route route,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (!open.getAsBoolean() && route != Route.DESCRIPTOR) {
            return Reply.later("not-ready");
        }
        try {
            return switch (route) {
                case HEALTH -> new Reply(200, "told", "{\"status\":\"up\"}");
                case DESCRIPTOR -> pass(request, response, chain);
                case INSTALLED, UNINSTALLED -> installation(route, request, response, chain);
                case WEBHOOKS, CONTEXT, EVENTS, LIFECYCLE, HOURLY ->
                        serve(route, doorman.caller(route, request), request);
            };
        } catch (RefusedException refused) {
            return Reply.of(401, "refused-" + refused.why().name().toLowerCase(Locale.ROOT));
        } catch (UnreadableException unreadable) {
            return Reply.of(unreadable.status(), "unreadable-" + unreadable.status());
        } catch (KeysUnavailableException away) {
            return Reply.later("no-keys");
        } catch (StoreUnavailableException away) {
            return Reply.later("no-store");
        }
    }

    private Reply serve(Route route, Caller caller, HttpServletRequest request)
            throws RefusedException, UnreadableException {
        return switch (caller) {
            case Caller.Site(var site) when route == Route.WEBHOOKS ->
                    desks.connect().webhook(site, request);
            case Caller.Site(var site) -> desks.connect().context(site);
            case Caller.Installation(var invocation) when route == Route.EVENTS ->
                    desks.forge().event(invocation, request);
            case Caller.Installation(var invocation) when route == Route.LIFECYCLE ->
                    desks.forge().lifecycle(invocation, request);
            case Caller.Installation(var invocation) -> desks.forge().hourly(invocation, request);
            case Caller.Anybody() -> throw new IllegalStateException("a route without a token");
            case Caller.Arriving(var key) -> throw new IllegalStateException("no installation");
        };
    }

    private Reply installation(
            Route route,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException, RefusedException, UnreadableException {
        doorman.glance(route, request);
        byte[] held = Body.small(request, InstallBody.LARGEST, clock);
        InstallBody body = InstallBody.read(held);
        doorman.arriving(route, request, body);
        if (route == Route.INSTALLED) {
            body.demandUsable(ends.settings().allowed());
        }
        return pass(new ReadAgain(request, held), response, chain);
    }

    /** On to Connect's library. Its answer is left as it is, unless it has none. */
    private static Reply pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException failed) {
            Throwable cause = failed;
            while (cause != null && !(cause instanceof StoreUnavailableException)) {
                cause = cause.getCause();
            }
            if (cause instanceof StoreUnavailableException away) {
                throw away;
            }
            throw failed;
        }
        return Reply.passed(response.getStatus());
    }

    private static void write(Reply reply, HttpServletResponse response) throws IOException {
        if (reply.isPassed()) {
            return;
        }
        response.setStatus(reply.status());
        if (reply.status() == 503) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (!reply.json().isEmpty()) {
            response.setContentType("application/json");
            response.getOutputStream().write(reply.json().getBytes(StandardCharsets.UTF_8));
        }
    }
}
