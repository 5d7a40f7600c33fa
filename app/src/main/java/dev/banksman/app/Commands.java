package dev.banksman.app;

import dev.banksman.app.io.Streams;
import java.util.List;

/** The commands of {@code banksman}, in the order in which help lists them. */
final class Commands {

    private Commands() {}

    static List<Object> all(Streams streams) {
        return List.of(
                new UpCommand(streams),
                new DoctorCommand(streams),
                new ReplayCommand(streams),
                new CheckCommand(streams),
                new TestCommand(streams),
                new PlanCommand(streams),
                new SchemaCommand(streams));
    }
}
