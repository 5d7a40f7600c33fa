package dev.banksman.app;

import dev.banksman.app.io.Exit;
import dev.banksman.app.io.Streams;
import dev.banksman.config.PolicySet;
import dev.banksman.config.Setting;
import dev.banksman.plan.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code banksman check}: whether a policy file can be used, and what it comes to. */
@Command(
        name = "check",
        header = "Says everything that is wrong with a policy file, or what it comes to.",
        description = {
            "",
            "Names every problem at once, with file, line and column, what was probably meant and"
                    + " what is allowed. A file without a problem is summed up, one line a policy.%n"
        },
        footer = {
            "",
            "Examples:",
            "  ./banksman check examples/policies.yaml",
            "  ./banksman check policies/ --all",
            "",
            "Exit codes: 0 usable, 2 not usable."
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The policy file, or a folder of layers.")
    private Path file = Path.of("");

    @Option(
            names = "--all",
            description = "Show every value that each policy goes by, and where it is written.")
    private boolean all;

    private final Streams streams;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        PolicySet policies = PolicySource.load(file);
        streams.out()
                .printf(
                        "%s: no problem. %s, %s; times are told in %s.%n%n",
                        file,
                        count(policies.rules().size(), "policy", "policies"),
                        count(policies.tests().size(), "test", "tests"),
                        policies.calendar().zone());
        int width =
                policies.rules().stream().mapToInt(rule -> rule.handle().length()).max().orElse(0);
        for (Rule<?> rule : policies.rules()) {
            List<Setting> settings =
                    policies.settings().stream()
                            .filter(setting -> setting.rule().equals(rule.handle()))
                            .toList();
            if (all) {
                everything(rule, settings);
            } else {
                streams.out().printf("  %-" + width + "s  %s%n", rule.handle(), line(settings));
            }
        }
        return Exit.CLEAN;
    }

    /** The mode, and whatever the file itself says. */
    private static String line(List<Setting> settings) {
        return settings.stream()
                .filter(setting -> setting.name().equals("mode") || setting.place().isPresent())
                .map(CheckCommand::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(Setting setting) {
        return setting.name().equals("mode")
                ? setting.value()
                : setting.name() + " " + setting.value();
    }

    private void everything(Rule<?> rule, List<Setting> settings) {
        streams.out().println("  " + rule.handle());
        for (Setting setting : settings) {
            String from = setting.place().map(Object::toString).orElse("built in");
            streams.out().printf("    %-16s %s  (%s)%n", setting.name(), setting.value(), from);
        }
    }

    private static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
