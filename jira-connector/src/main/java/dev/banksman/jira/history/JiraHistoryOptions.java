package dev.banksman.jira.history;

import dev.banksman.item.Mapping;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How an export is understood.
 *
 * @param tenant the name under which the items are known, since exports do not tell their site
 */
public record JiraHistoryOptions(String tenant, Mapping mapping, Keeping keeping) {

    /** With the usual memory. */
    public JiraHistoryOptions(String tenant, Mapping mapping) {
        this(tenant, mapping, new Keeping(64 << 20, Optional.empty()));
    }

    /**
     * Where issues are put away between the two passes.
     *
     * @param inMemory inputs up to so many bytes stay in memory
     * @param folder for the temporary file of larger ones; without it the system's own
     */
    public record Keeping(int inMemory, Optional<Path> folder) {}
}
