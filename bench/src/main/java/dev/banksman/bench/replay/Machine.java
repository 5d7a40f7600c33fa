package dev.banksman.bench.replay;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on: nothing that would tell whose machine it is. */
public final class Machine {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** One line: cores, processor where the system tells it, memory, system, JVM. */
    public static String describe() {
        return "%d cores%s, %.0f GiB, %s %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        system().getTotalMemorySize() / (double) (1L << 30),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.vm.name"),
                        Runtime.version());
    }

    /** Processes that run or want to, on average over the last minute; negative when not known. */
    public static double load() {
        return system().getSystemLoadAverage();
    }

    /** Processor time of this process so far, all its threads, in nanoseconds. */
    public static long cpuNanos() {
        return system().getProcessCpuTime();
    }

    private static String processor() {
        if (!Files.isReadable(CPU_INFO)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            List<String> models =
                    lines.filter(line -> line.toLowerCase(Locale.ROOT).startsWith("model name"))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .distinct()
                            .toList();
            return models.size() == 1 ? " (" + models.getFirst() + ")" : "";
        } catch (IOException e) {
            return ""; // a figure without the processor's name is still a figure
        }
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }
}
