package dev.banksman.app.service.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may use the admin API. */
public record AdminConfig(
        Optional<String> token,
        Optional<Path> tokenFile,
        Map<String, String> tenantTokens,
        int mostBytes) {

    static final Option<Optional<String>> TOKEN =
            Option.of(
                            "admin.token",
                            Kinds.matching(
                                            "[\\x21-\\x7e]{16,200}",
                                            "16 to 200 letters, digits and signs")
                                    .orNothing(),
                            "",
                            "bearer token for everything")
                    .asSecret();

    static final Option<Optional<Path>> TOKEN_FILE =
            Option.of(
                    "admin.token-file",
                    Kinds.PATH.orNothing(),
                    "",
                    "file that holds the token, when it is not set itself; admin.token in the data folder, made on the first start");

    static final Option<Map<String, String>> TENANT_TOKENS =
            Option.of(
                            "admin.tenant-tokens",
                            Kinds.NAMED,
                            "",
                            "further tokens that reach one tenant only: tenant id = token")
                    .asSecret();

    static final Option<Integer> MOST_BYTES =
            Option.of(
                    "admin.most-bytes",
                    Kinds.count(1_000, 10_000_000),
                    "1000000",
                    "largest request that the API takes");

    static final List<Option<?>> OPTIONS = List.of(TOKEN, TOKEN_FILE, TENANT_TOKENS, MOST_BYTES);

    static AdminConfig of(Chosen chosen) {
        return new AdminConfig(
                chosen.get(TOKEN),
                chosen.get(TOKEN_FILE),
                chosen.get(TENANT_TOKENS),
                chosen.get(MOST_BYTES));
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "AdminConfig";
    }
}
