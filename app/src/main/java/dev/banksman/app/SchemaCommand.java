package dev.banksman.app;

import dev.banksman.app.io.Exit;
import dev.banksman.app.io.OutFile;
import dev.banksman.app.io.Streams;
import dev.banksman.config.PolicySchema;
import dev.banksman.policies.Policies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code banksman schema}: what an editor needs to complete and check a policy file. */
@Command(
        name = "schema",
        header = "Prints the JSON Schema of policy files.",
        description = {
            "",
            "With it an editor completes and checks a policy file while it is written.%n"
        },
        footer = {
            "",
            "Example, for editors with the YAML language server:",
            "  ./banksman schema --out banksman.schema.json",
            "  and as the policy file's first line:",
            "  # yaml-language-server: $$schema=banksman.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = OutFile.STANDARD_OUTPUT,
            description = "Write it here. Default: standard output.")
    private String place = OutFile.STANDARD_OUTPUT;

    private final Streams streams;

    SchemaCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        OutFile.check("--out", place);
        String schema = PolicySchema.of(Policies.all()).toPrettyString() + "\n";
        try (OutFile file = OutFile.begin(place, streams)) {
            file.stream().write(schema.getBytes(StandardCharsets.UTF_8));
            file.keep();
        } catch (IOException failed) {
            throw OutFile.cannotWrite(place, failed);
        }
        return Exit.CLEAN;
    }
}
