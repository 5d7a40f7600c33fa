package dev.banksman.app.service.config;

import java.util.List;

/** What is logged, and how. */
public record LogsConfig(Form form, Level level) {

    static final Option<Form> FORM =
            Option.of(
                    "logs.form",
                    Kinds.word(Form.class),
                    "auto",
                    "json: a JSON object a line; plain: for people; auto: plain on a terminal, else json");

    static final Option<Level> LEVEL =
            Option.of(
                    "logs.level",
                    Kinds.word(Level.class),
                    "info",
                    "least weight of what is logged");

    static final List<Option<?>> OPTIONS = List.of(FORM, LEVEL);

    static LogsConfig of(Chosen chosen) {
        return new LogsConfig(chosen.get(FORM), chosen.get(LEVEL));
    }

    /** How a line looks. */
    public enum Form {
        AUTO,
        JSON,
        PLAIN
    }

    /** How much a line weighs. */
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }
}
