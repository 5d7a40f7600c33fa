package dev.banksman.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An address that gives everybody the same answer, by a clock of its own. */
final class Answerer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;

    private Answerer(ServerSocket socket, String answer) {
        this.socket = socket;
        this.answer = answer;
    }

    static Answerer with(int status, Instant clock) throws IOException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.atOffset(ZoneOffset.UTC));
        String answer =
                "HTTP/1.1 %d Said\r\nDate: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .formatted(status, date);
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Answerer answerer = new Answerer(socket, answer);
        Thread.ofVirtual().start(answerer::serve);
        return answerer;
    }

    /** An address that nobody answers at. */
    static String nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    answer(caller);
                }
            }
        } catch (IOException over) {
            // closed by the test
        }
    }

    private void answer(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
        caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
