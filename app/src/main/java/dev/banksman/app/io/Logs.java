package dev.banksman.app.io;

/**
 * Chooses where the libraries' log goes. Two ways are on the class path: one that drops everything,
 * for the commands, which say themselves what matters, and Logback for the service. SLF4J asks
 * once, at the first logger, so whoever chooses has to do it before.
 */
public final class Logs {

    private static final String CHOICE = "slf4j.provider";

    private Logs() {}

    /** The libraries keep silent, unless who started this process chose otherwise. */
    public static void silent() {
        if (System.getProperty(CHOICE) == null) {
            choose("org.slf4j.nop.NOPServiceProvider");
        }
    }

    /** The libraries log through Logback: for a command that starts the service. */
    public static void spoken() {
        choose("ch.qos.logback.classic.spi.LogbackServiceProvider");
    }

    private static void choose(String provider) {
        System.setProperty(CHOICE, provider);
        System.setProperty("slf4j.internal.verbosity", "WARN"); // it would tell of the choice
    }
}
