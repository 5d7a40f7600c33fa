package dev.banksman.jira.hosting.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.banksman.port.Delivery;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Makes of a webhook what the inbox takes. A delivery without looks is one that we have no use for.
 */
public final class Normaliser {

    private static final String CONNECT_EVENT = "webhookEvent";
    private static final String FORGE_EVENT = "eventType";

    private static final Pattern IDENTIFIER = Pattern.compile("[!-~]{1,200}");

    private final InstantSource clock;

    public Normaliser(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A webhook of Connect. A look's body is, for a snapshot, the issue's own JSON; for a comment,
     * {@code {"webhookEvent": …, "comment": …}}; else "".
     *
     * @param identifier {@code X-Atlassian-Webhook-Identifier}, the same when it is sent again; ""
     *     when it is missing
     */
    public Delivery connect(String tenant, String identifier, Body body)
            throws UnreadableException {
        Told told = TellingReader.read(body, CONNECT_EVENT);
        String id =
                IDENTIFIER.matcher(identifier).matches()
                        ? "connect:" + identifier
                        : "connect-body:" + fingerprint(told, body);
        return new Delivery(tenant, id, new Looks(tenant, told, clock.instant()).connect());
    }

    /**
     * A product event of Forge. It carries no identifier, and every try comes with a new token:
     * what the event tells of itself has to tell it apart.
     */
    public Delivery forge(String tenant, Body body) throws UnreadableException {
        Told told = TellingReader.read(body, FORGE_EVENT);
        String id = "forge:" + fingerprint(told, body);
        return new Delivery(tenant, id, new Looks(tenant, told, clock.instant()).forge());
    }

    /** Which event a small body tells of, "" when it does not say. */
    public String event(byte[] body) throws UnreadableException {
        return TellingReader.read(Body.held(body), FORGE_EVENT).event();
    }

    private static String fingerprint(Told told, Body body) {
        MessageDigest digest = sha256();
        String parts =
                String.join(
                        "\n",
                        told.event(),
                        told.at(),
                        told.issueId(),
                        told.commentId(),
                        told.source(),
                        told.destination(),
                        told.trace());
        digest.update(parts.getBytes(UTF_8));
        if (told.at().isEmpty() && told.trace().isEmpty()) {
            digest.update(body.held());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
