package dev.banksman.bench.live;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What this machine can do at best: writes to disk, and HTTP without storing. */
final class Bounds {

    private static final int PAGE = 4096;

    private Bounds() {}

    /** Appends of 4 KB, each forced to disk, per second, by one writer. */
    static double forcedWritesPerSecond(Path folder, int writes) throws IOException {
        Path file = Files.createTempFile(folder, "force", ".bin");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer page = ByteBuffer.allocateDirect(PAGE);
            long begin = System.nanoTime();
            for (int i = 0; i < writes; i++) {
                page.clear();
                channel.write(page);
                channel.force(false);
            }
            return writes / ((System.nanoTime() - begin) / 1e9);
        } finally {
            Files.delete(file);
        }
    }

    /** The same events to a server in this process that reads them and answers 204. */
    static Senders.Sent bareServer(int connections, int events, Senders.Work work)
            throws IOException, InterruptedException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.setExecutor(threads);
            server.createContext(
                    "/",
                    exchange -> {
                        try (exchange) {
                            exchange.getRequestBody().readAllBytes();
                            exchange.sendResponseHeaders(204, -1);
                        }
                    });
            server.start();
            Senders senders = new Senders(server.getAddress().getPort(), connections, work);
            senders.flatOut(0, events / 4);
            return senders.flatOut(0, events);
        } finally {
            server.stop(0);
        }
    }
}
