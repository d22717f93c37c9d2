package io.offhook.selfcare.mail.send;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that follows the protocol up to one step, and does something else there. */
final class FaultySmtpServer implements AutoCloseable {

    private static final int ENDLESS_LINE = 1_000_000;
    /** More than a test sends at once. */
    private static final int BACKLOG = 50;

    private static final Duration DRIP_INTERVAL = Duration.ofMillis(20);

    private final ServerSocket socket;
    private final Step at;
    private final SmtpFault fault;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger served = new AtomicInteger();

    /** What the server answers to. */
    enum Step {
        GREETING("220 ready"),
        EHLO("250 mail.example.org"),
        HELO("250 mail.example.org"),
        STARTTLS("220 go ahead"),
        AUTH("235 welcome"),
        MAIL("250 ok"),
        RCPT("250 ok"),
        DATA("354 go ahead"),
        CONTENT("250 accepted"),
        QUIT("221 bye");

        private final String reply;

        Step(String reply) {
            this.reply = reply;
        }
    }

    FaultySmtpServer(Step at, SmtpFault fault) {
        this.at = at;
        this.fault = fault;
        try {
            socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** A server without a fault. */
    static FaultySmtpServer sound() {
        return new FaultySmtpServer(Step.QUIT, new SmtpFault.SaysAndCloses());
    }

    /** How often a client came. */
    int connections() {
        return connections.size();
    }

    /** How many clients did not go yet. */
    int served() {
        return served.get();
    }

    /** How many mails it took. */
    int accepted() {
        return accepted.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connections.add(connection);
                served.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
            var step = Step.GREETING;
            while (answer(connection, in, step)) {
                var line = in.readLine();
                while (step == Step.DATA && line != null && !line.equals(".")) {
                    line = in.readLine();
                }
                if (line == null) {
                    return;
                }
                step = next(step, line);
            }
        } catch (IOException | InterruptedException e) {
            // the client has gone, or the test is over
        } finally {
            served.decrementAndGet();
        }
    }

    /** Clients that are refused at EHLO try HELO: a server that does not know EHLO takes that, no other does. */
    private Step next(Step before, String line) {
        if (before == Step.DATA) {
            return Step.CONTENT;
        }
        return switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
            case "EHLO" -> Step.EHLO;
            case "HELO" ->
                fault instanceof SmtpFault.Says says && says.reply().startsWith("502") ? Step.HELO : Step.EHLO;
            case "STAR" -> Step.STARTTLS;
            case "AUTH" -> Step.AUTH;
            case "MAIL" -> Step.MAIL;
            case "RCPT" -> Step.RCPT;
            case "DATA" -> Step.DATA;
            default -> Step.QUIT;
        };
    }

    /** Returns whether the connection goes on. */
    private boolean answer(Socket connection, BufferedReader in, Step step) throws IOException, InterruptedException {
        if (step != at) {
            return say(connection, step, step == Step.EHLO ? offer() : step.reply);
        }
        return switch (fault) {
            case SmtpFault.Says it -> say(connection, step, it.reply());
            case SmtpFault.Hangs ignored -> hang(in);
            case SmtpFault.Closes ignored -> false;
            case SmtpFault.SaysGarbage ignored -> say(connection, step, "\u0000\u0007 no SMTP \u007f");
            case SmtpFault.SaysOneEndlessLine ignored -> {
                var line = "250-".concat("x".repeat(10_000)).getBytes(US_ASCII);
                for (int sent = 0; sent < ENDLESS_LINE; sent += line.length) {
                    connection.getOutputStream().write(line);
                }
                yield hang(in);
            }
            case SmtpFault.SaysEndlessLines ignored -> {
                var lines = "250-more\r\n".repeat(100).getBytes(US_ASCII);
                while (!closed.await(1, TimeUnit.MILLISECONDS)) {
                    connection.getOutputStream().write(lines);
                }
                yield false;
            }
            case SmtpFault.Drips ignored -> {
                while (!closed.await(DRIP_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                    connection.getOutputStream().write('2');
                }
                yield false;
            }
            case SmtpFault.SaysAndHangs ignored -> {
                say(connection, step, step.reply);
                yield hang(in);
            }
            case SmtpFault.SaysAndCloses ignored -> {
                say(connection, step, step.reply);
                yield false;
            }
            case SmtpFault.Waits it -> {
                Thread.sleep(it.millis());
                yield say(connection, step, step.reply);
            }
        };
    }

    /** Until the client has gone. */
    private static boolean hang(BufferedReader in) throws IOException {
        while (in.read() >= 0) {
            // whatever it says
        }
        return false;
    }

    /** What is at fault is offered, so that clients come to it. */
    private String offer() {
        return switch (at) {
            case STARTTLS -> "250-mail.example.org\r\n250 STARTTLS";
            case AUTH -> "250-mail.example.org\r\n250 AUTH PLAIN";
            default -> Step.EHLO.reply;
        };
    }

    private boolean say(Socket connection, Step step, String reply) throws IOException {
        if (step == Step.CONTENT && reply.startsWith("250")) {
            accepted.incrementAndGet();
        }
        connection.getOutputStream().write((reply + "\r\n").getBytes(US_ASCII));
        return step != Step.QUIT;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
