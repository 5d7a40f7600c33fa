package dev.banksman.jira.hosting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.banksman.jira.hosting.intake.Body;
import dev.banksman.jira.hosting.intake.Normaliser;
import dev.banksman.jira.hosting.intake.UnreadableException;
import dev.banksman.jira.hosting.token.ConnectSite;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;

/** Serves Connect sites. */
final class ConnectDesk {

    private static final String IDENTIFIER = "X-Atlassian-Webhook-Identifier";

    private final Normaliser normaliser;
    private final Intake intake;
    private final InstantSource clock;

    ConnectDesk(Normaliser normaliser, Intake intake, InstantSource clock) {
        this.normaliser = normaliser;
        this.intake = intake;
        this.clock = clock;
    }

    Reply webhook(ConnectSite site, HttpServletRequest request) throws UnreadableException {
        String identifier = Optional.ofNullable(request.getHeader(IDENTIFIER)).orElse("");
        String tenant = site.tenant().id();
        return intake.take(
                request, () -> normaliser.connect(tenant, identifier, Body.of(request, clock)));
    }

    /** What a page of ours may know of where it is shown. */
    Reply context(ConnectSite site) {
        String json =
                JsonNodeFactory.instance.objectNode().put("tenant", site.tenant().id()).toString();
        return new Reply(200, "told", json);
    }
}
