package dev.banksman.app.api;

import dev.banksman.app.api.AdminTokens.Access;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody at the admin API, the metrics and what else is not public without a token. It stands
 * before everything else and looks at the path as the server will take it.
 */
public final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Pattern OF_TENANT = Pattern.compile("/api/tenants/([^/]+)(/.*)?");

    private final AdminTokens tokens;
    private final int mostBytes;

    public TokenFilter(AdminTokens tokens, int mostBytes) {
        this.tokens = tokens;
        this.mostBytes = mostBytes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        boolean guarded = path.startsWith("/api") || path.startsWith("/actuator");
        return !guarded || path.matches("/actuator/health(/(liveness|readiness))?");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = path(request);
        Optional<Access> access = access(request);
        if (access.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"banksman\"");
            Refusals.write(response, HttpStatus.UNAUTHORIZED, "an admin token is needed");
        } else if (!opens(access.get(), path)) {
            Refusals.write(response, HttpStatus.FORBIDDEN, "this token does not open that");
        } else if (request.getContentLengthLong() > mostBytes) {
            Refusals.write(
                    response,
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "a request may have " + mostBytes + " bytes");
        } else {
            request.setAttribute(Access.class.getName(), access.get());
            chain.doFilter(new BoundedRequest(request, mostBytes), response);
        }
    }

    private Optional<Access> access(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(header -> tokens.access(header.substring(BEARER.length()).strip()));
    }

    /** A token of one tenant opens that tenant, the list of tenants, and the description. */
    private static boolean opens(Access access, String path) {
        Matcher tenant = OF_TENANT.matcher(path);
        if (tenant.matches()) {
            return access.opens(tenant.group(1));
        }
        return access instanceof Access.Everything
                || path.equals("/api/tenants")
                || path.equals("/api/openapi.json");
    }

    /** As Spring's own routing sees it: decoded, without the parameters of its segments. */
    private static String path(HttpServletRequest request) {
        return org.springframework.web.util.UrlPathHelper.defaultInstance.getPathWithinApplication(
                request);
    }
}
