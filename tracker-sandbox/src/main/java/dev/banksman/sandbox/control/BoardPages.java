package dev.banksman.sandbox.control;

import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Handler;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The board page and its files, from the class path. */
final class BoardPages {

    private static final String FOLDER = "/dev/banksman/sandbox/board/";

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html;charset=UTF-8",
                    "css", "text/css;charset=UTF-8",
                    "js", "text/javascript;charset=UTF-8",
                    "svg", "image/svg+xml");

    private BoardPages() {}

    static void in(Router<Handler> router) {
        router.on("GET", "/", call -> file("board.html"))
                .on("GET", "/board", call -> file("board.html"))
                .on("GET", "/board/{file}", call -> file(call.variable("file")));
    }

    /** A link to an issue, as Jira has it, leads to the board with that issue open. */
    static Answer browse(String site, Call call) {
        String key = call.path().substring("/browse/".length());
        return Answer.empty(302).with("Location", "/board?site=" + site + "&issue=" + key);
    }

    private static Answer file(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[a-z]+\\.[a-z]+")) {
            throw Refusal.missing("No such file.");
        }
        try (InputStream in = BoardPages.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw Refusal.missing("No such file.");
            }
            return new Answer(200, in.readAllBytes(), type, Map.of(), 0)
                    .with(
                            "Content-Security-Policy",
                            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'")
                    .with("X-Content-Type-Options", "nosniff")
                    .with("Cache-Control", "no-cache");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
