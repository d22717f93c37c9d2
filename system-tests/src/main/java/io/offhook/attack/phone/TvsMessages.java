package io.offhook.attack.phone;

import io.offhook.attack.caller.GoodCaller;
import io.offhook.attack.caller.GoodCalls;
import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** 8: messages that are no TVS: lying lengths, unknown elements, a byte in each TLS record. See docs/wire-formats.md. */
public final class TvsMessages implements Attack {

    private static final int RANDOM = 100;
    private static final int LONGEST = 2_000;
    private static final int SILENT = 20;
    private static final Duration SILENCE = Duration.ofMillis(300);
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(10 + 8);

    private static final byte[] DEVICE = HttpText.latin("\1CP-8845-SEP2C3124C9F8E1");

    @Override
    public String title() {
        return "TVS with lying lengths, unknown elements, a byte a record, half closed: no harm, and others are served";
    }

    @Override
    public void run(AttackContext context, Findings findings) throws Exception {
        var tvs = context.target().of(Kind.TVS).getFirst();
        for (var message : malformed(context.random())) {
            try (var connection = Connection.open(tvs)) {
                connection.send(message).receive(SILENCE);
                findings.count("malformed messages");
            } catch (IOException closed) {
                findings.count("closed");
            }
        }
        aByteARecord(tvs, findings);
        silent(tvs, findings);
        GoodCalls.check(new GoodCaller(context.target()), List.of(tvs), "after malformed messages", findings);
    }

    private static List<byte[]> malformed(RandomGenerator random) {
        var device = element(1, DEVICE);
        var all = new ArrayList<byte[]>();
        for (int command = 0; command < 7; command++) {
            all.add(message(0x57, 1, command, 0, new byte[0]));
            all.add(message(0x57, 1, command, device.length, device));
            all.add(message(0x57, 1, command, 65_535, device));
            all.add(message(0x57, 1, command, 3, device));
        }
        all.add(message(0x58, 1, 1, device.length, device));
        all.add(message(0x57, 9, 1, device.length, device));
        all.add(message(0x57, 1, 1, 5, new byte[] {2, (byte) 0xff, (byte) 0xff, 0, 0}));
        all.add(message(0x57, 1, 1, 3, new byte[] {2, 0, 0}));
        for (int tag = 0; tag < 256; tag += 5) {
            var unknown = element(tag, new byte[16]);
            all.add(message(0x57, 1, 1, unknown.length, unknown));
        }
        var garbage = new byte[900];
        random.nextBytes(garbage);
        var certificate = element(2, garbage);
        all.add(message(0x57, 1, 1, certificate.length, certificate));
        for (int i = 0; i < RANDOM; i++) {
            var bytes = new byte[random.nextInt(LONGEST)];
            random.nextBytes(bytes);
            all.add(i % 2 == 0 ? bytes : message(0x57, 1, 1 + i % 4, bytes.length, bytes));
        }
        return all;
    }

    private static void aByteARecord(Endpoint tvs, Findings findings) {
        var element = element(1, DEVICE);
        try (var connection = Connection.open(tvs)) {
            for (byte each : message(0x57, 1, 1, element.length, element)) {
                connection.send(new byte[] {each});
                findings.count("records of a byte");
            }
            connection.receive(SILENCE);
            connection.endOutput();
            connection.receive(SILENCE);
        } catch (IOException closed) {
            findings.count("closed");
        }
    }

    /** Half a message, and then nothing. */
    private static void silent(Endpoint tvs, Findings findings) throws IOException, InterruptedException {
        var open = new ArrayList<Connection>();
        try {
            for (int i = 0; i < SILENT; i++) {
                open.add(Connection.open(tvs).send(HttpText.latin("\u0057\1\1\0")));
            }
            AttackContext.await(CLOSED_WITHIN, () -> {
                open.removeIf(Connection::isClosedByPeer);
                return open.isEmpty();
            });
            if (!open.isEmpty()) {
                findings.violation(tvs + ": half a message is open after " + CLOSED_WITHIN.toSeconds() + " s");
            }
        } finally {
            open.forEach(Connection::close);
        }
    }

    private static byte[] message(int protocol, int version, int command, int length, byte[] body) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) protocol, (byte) version, (byte) command, 0, 1, 2, 3, 4});
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] element(int tag, byte[] value) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(value.length >> 8);
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }
}
