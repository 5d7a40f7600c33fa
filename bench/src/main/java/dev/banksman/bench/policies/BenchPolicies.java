package dev.banksman.bench.policies;

import dev.banksman.config.Loaded;
import dev.banksman.config.PolicyFiles;
import dev.banksman.config.PolicySet;
import dev.banksman.policies.Policies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** All eleven policies, the eleventh being one in CEL, read from a policy file of this module. */
public final class BenchPolicies {

    private static final String FILE = "eleven.yaml";

    private BenchPolicies() {}

    /** The policy file's text. */
    public static String text() {
        try (InputStream in = BenchPolicies.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from this module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it comes to. */
    public static PolicySet load() {
        return switch (new PolicyFiles(Policies.all()).read(FILE, text())) {
            case Loaded.Right(PolicySet policies) -> policies;
            case Loaded.Wrong(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
