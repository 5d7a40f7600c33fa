package dev.banksman.app.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A checkout with the real launcher, where {@code mvnw} is a stand-in that puts {@link Probe} in
 * the application's place and notes how it was called.
 */
final class Checkout {

    /** How a run ended and what it said. */
    record Outcome(int exit, String out, String err) {}

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private Path launcher;

    Checkout(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.launcher = folder.resolve("banksman");
        Files.copy(Path.of("..", "banksman"), launcher);
        write("pom.xml", "<project/>");
        write("app/src/main/Main.java", "class Main {}");
        builds("mkdir -p app/target/runtime && cp probe.jar app/target/runtime/banksman.jar");
        writeProbe(folder.resolve("probe.jar"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("BANKSMAN_AOT", "off");
    }

    /** Makes {@code mvnw} run these shell commands in the checkout. */
    Checkout builds(String commands) throws IOException {
        script(
                folder.resolve("mvnw"),
                """
                [ "$1" = --version ] && exit 0
                echo "$*" >>calls
                %s
                """
                        .formatted(commands));
        return this;
    }

    Checkout with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Calls the launcher through {@code path} from now on. */
    Checkout calledAs(Path path) {
        launcher = path;
        return this;
    }

    Path folder() {
        return folder;
    }

    Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** The arguments of each call of {@code mvnw}. */
    List<String> calls() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.matches("(JAVA|JDK|BANKSMAN)_.*"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        StringBuilder err = new StringBuilder();
        Thread reader = Thread.ofVirtual().start(() -> err.append(text(process.getErrorStream())));
        String out = text(process.getInputStream());
        reader.join();
        return new Outcome(process.waitFor(), out, err.toString());
    }

    /** Writes an executable shell script. */
    static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands);
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot make executable: " + file);
        }
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeProbe(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Probe.class.getName());
        String entry = Probe.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream code = Probe.class.getClassLoader().getResourceAsStream(entry)) {
            if (code == null) {
                throw new IllegalStateException("no class file of " + entry);
            }
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
    }
}
