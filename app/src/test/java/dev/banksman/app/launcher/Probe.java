package dev.banksman.app.launcher;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** The application that the launcher starts in these tests: shows what reached it. */
public final class Probe {

    private Probe() {}

    public static void main(String[] args) throws InterruptedException {
        switch (args.length == 0 ? "" : args[0]) {
            case "exit" -> System.exit(Integer.parseInt(args[1]));
            case "wait" -> waitForSignal();
            case "property" -> System.out.println(System.getProperty(args[1]));
            default -> System.out.println(Arrays.toString(args));
        }
    }

    private static void waitForSignal() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped")));
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
