package io.offhook.torture.fault.caller;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.history.History;
import io.offhook.torture.history.Observed;
import io.offhook.torture.installation.Replica;
import io.offhook.torture.peers.RevealedCode;
import io.offhook.torture.workload.CodeCase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * 15: connections that send nothing, stop in the handshake, or send a byte at a time, and hundreds that close at once. Meanwhile a normal
 * phone must be able to redeem, and the service must close the slow connections.
 */
public record SlowClients() implements Fault {

    private static final int IDLE = 150;
    private static final int HALF = 75;
    private static final int DRIPPING = 50;
    private static final int SHORT_CONNECTIONS = 300;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(13);

    /** The beginning of a TLS record that promises a ClientHello of 300 bytes. */
    private static final byte[] HALF_A_HELLO = {0x16, 3, 1, 1, 0x2c, 1, 0, 1, 0x28, 3, 3};

    @Override
    public int number() {
        return 15;
    }

    @Override
    public String title() {
        return "idle connections, half handshakes, a byte a second, a flood of short connections";
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var replica = context.anyReplica(random);
        var code = context.unboundCode();
        var sockets = new ArrayList<Socket>();
        try {
            open(replica, IDLE, new byte[0], sockets);
            open(replica, HALF, HALF_A_HELLO, sockets);
            var dripping = new ArrayList<Socket>();
            open(replica, DRIPPING, new byte[] {0x16}, dripping);
            sockets.addAll(dripping);
            var violations = new ArrayList<String>();
            var normal =
                    code.isPresent() ? normalPhone(context, replica, code.get(), random, violations) : "had no code";
            openAndClose(replica);
            var begun = System.nanoTime();
            boolean closed = FaultContext.await(CLOSE_TIMEOUT, () -> {
                drip(dripping);
                return sockets.stream().allMatch(SlowClients::isClosedByPeer);
            });
            var took = FaultContext.text(Duration.ofNanos(System.nanoTime() - begun));
            if (!closed) {
                violations.add("%d of %d slow connections are open after %s"
                        .formatted(
                                sockets.stream()
                                        .filter(each -> !isClosedByPeer(each))
                                        .count(),
                                sockets.size(),
                                took));
            }
            return FaultOutcome.injected(
                    "replica %s, a normal phone %s, slow connections closed after %s"
                            .formatted(replica.name(), normal, took),
                    violations);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static String normalPhone(
            FaultContext context, Replica replica, RevealedCode code, RandomGenerator random, List<String> violations)
            throws InterruptedException {
        var phone = context.phones().rightFor(code, random);
        var begun = System.nanoTime();
        var observed = phone.redeemUntilFinal(code, List.of(replica), random, Duration.ofSeconds(10));
        context.workload().add(new CodeCase(code, List.of(phone), observed.isFinal()));
        var took = FaultContext.text(Duration.ofNanos(System.nanoTime() - begun));
        if (!(observed instanceof Observed.Accepted)) {
            violations.add("a normal phone did not redeem its code in " + took);
        }
        return "got " + History.word(observed) + " after " + took;
    }

    private static void open(Replica replica, int count, byte[] first, List<Socket> into) throws IOException {
        for (int i = 0; i < count; i++) {
            var socket = new Socket();
            into.add(socket);
            // From many addresses, so that the limit per address does not apply.
            socket.bind(new InetSocketAddress(
                    InetAddress.getByAddress(new byte[] {127, 100, (byte) (into.size() % 250), (byte) (1 + i % 250)}),
                    0));
            socket.connect(new InetSocketAddress("127.0.0.1", replica.phonePort()), 3_000);
            socket.getOutputStream().write(first);
        }
    }

    private static void openAndClose(Replica replica) throws IOException {
        for (int i = 0; i < SHORT_CONNECTIONS; i++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", replica.phonePort()), 3_000);
                socket.getOutputStream().write(HALF_A_HELLO);
            } catch (IOException shed) {
                // expected: the listener sheds connections
            }
        }
    }

    private static void drip(List<Socket> dripping) {
        for (var socket : dripping) {
            try {
                socket.getOutputStream().write(3);
            } catch (IOException closed) {
                // expected: the listener closed it
            }
        }
    }

    private static boolean isClosedByPeer(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
