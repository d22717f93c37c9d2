package io.offhook.attack.tls;

import io.offhook.attack.caller.GoodCaller;
import io.offhook.attack.caller.GoodCalls;
import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.Strangers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** 8: connections that say nothing and halves of handshakes, from many addresses, and a flood of hellos. */
public final class SlowHandshakes implements Attack {

    private static final int IDLE = 150;
    private static final int HALF = 75;
    private static final int SILENT_AFTER = 20;
    private static final int FLOOD = 300;
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(10 + 8);

    private static final ClientHello HELLO =
            new ClientHello(ClientHello.TLS_1_2, List.of(0xC02B, 0xC02F, 0xC02C, 0xC030));

    private record Slow(Endpoint endpoint, Connection connection) {}

    @Override
    public String title() {
        return "idle connections, halves of handshakes and a flood of hellos at TLS ports: closed, and others are served";
    }

    @Override
    public void run(AttackContext context, Findings findings) throws Exception {
        var slow = new ArrayList<Slow>();
        try {
            var bytes = HELLO.toBytes();
            for (var endpoint : context.target().tls()) {
                open(endpoint, IDLE, new byte[0], context.random(), slow);
                open(endpoint, HALF, Arrays.copyOf(bytes, bytes.length / 2), context.random(), slow);
                open(endpoint, SILENT_AFTER, bytes, context.random(), slow);
                flood(endpoint, bytes, context.random(), findings);
            }
            findings.add("slow connections", slow.size());
            GoodCalls.check(
                    new GoodCaller(context.target()), context.target().tls(), "beside slow handshakes", findings);
            AttackContext.await(CLOSED_WITHIN, () -> {
                slow.removeIf(SlowHandshakes::isClosed);
                return slow.isEmpty();
            });
            slow.forEach(each -> findings.violation(
                    each.endpoint() + ": a slow handshake is open after " + CLOSED_WITHIN.toSeconds() + " s"));
        } finally {
            slow.forEach(each -> each.connection().close());
        }
    }

    private static boolean isClosed(Slow slow) {
        if (!slow.connection().isClosedByPeer()) {
            return false;
        }
        slow.connection().close();
        return true;
    }

    private static void open(Endpoint endpoint, int count, byte[] first, RandomGenerator random, List<Slow> into)
            throws IOException {
        for (int i = 0; i < count; i++) {
            var connection = Connection.openPlain(endpoint, Strangers.address(random));
            into.add(new Slow(endpoint, connection));
            try {
                connection.send(first);
            } catch (IOException closed) {
                // it may be closed at once
            }
        }
    }

    private static void flood(Endpoint endpoint, byte[] hello, RandomGenerator random, Findings findings) {
        for (int i = 0; i < FLOOD; i++) {
            try (var connection = Connection.openPlain(endpoint, Strangers.address(random))) {
                connection.send(hello);
                findings.count("hellos without more");
            } catch (IOException shed) {
                findings.count("shed");
            }
        }
    }
}
