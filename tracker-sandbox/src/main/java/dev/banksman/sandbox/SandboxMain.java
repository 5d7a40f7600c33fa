package dev.banksman.sandbox;

import dev.banksman.sandbox.limit.Limits;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CountDownLatch;

/** The sandbox as a process: prints its address when it answers, and runs until it is ended. */
public final class SandboxMain {

    private static final String USAGE =
            """
            Options, each with a value:
              --port N              port of loopback; 0 (default) for any free one
              --sites N             number of sites (1)
              --items N             plain items per site; 0 (default) for the invented team
              --seed N              of all that is drawn (1)
              --webhook-retry PT5M  time until a webhook is tried again
              --limits real|none    Jira's rate limits (real), or as good as none
            """;

    private SandboxMain() {}

    public static void main(String[] args) throws InterruptedException {
        try (JiraSandbox sandbox = JiraSandbox.start(options(args))) {
            System.out.println(sandbox.url());
            System.out.flush();
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException | IOException wrong) {
            System.err.println("tracker-sandbox: " + wrong.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    static SandboxOptions options(String... args) {
        SandboxOptions options = SandboxOptions.defaults();
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException("the option " + args[i] + " has no value");
            }
            options = with(options, args[i], args[i + 1]);
        }
        return options;
    }

    private static SandboxOptions with(SandboxOptions options, String name, String value) {
        try {
            return switch (name) {
                case "--port" -> options.withPort(Integer.parseInt(value));
                case "--sites" -> options.withSites(Integer.parseInt(value));
                case "--items" -> options.withItems(Integer.parseInt(value));
                case "--seed" -> options.withSeed(Long.parseLong(value));
                case "--webhook-retry" ->
                        options.withWebhookRetries(
                                5, Duration.parse(value), Duration.ofSeconds(30));
                case "--limits" -> options.withLimits(limits(value));
                default -> throw new IllegalArgumentException("there is no option " + name);
            };
        } catch (NumberFormatException | DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    "the value of " + name + " is '" + value + "'", malformed);
        }
    }

    private static Limits limits(String value) {
        return switch (value) {
            case "real" -> Limits.real();
            case "none" -> Limits.none();
            default ->
                    throw new IllegalArgumentException(
                            "--limits is " + value + ", allowed: real, none");
        };
    }
}
