package dev.banksman.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a process used so far. */
record Used(ProcessHandle process) {

    /** Processor time, of all its threads. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    long residentMib() throws IOException {
        return mib("VmRSS");
    }

    long peakMib() throws IOException {
        return mib("VmHWM");
    }

    private long mib(String field) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith(field + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException("no " + field + " in " + status);
    }
}
