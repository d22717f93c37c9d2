package io.offhook.attack.noise;

import io.offhook.attack.caller.GoodCaller;
import io.offhook.attack.caller.GoodCalls;
import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** 11: bytes that mean nothing, sometimes after a beginning that means something, to every port. */
public final class RandomBytes implements Attack {

    private static final int LONGEST = 6_000;
    private static final Duration SILENCE = Duration.ofMillis(30);

    private static final List<String> BEGINNINGS = List.of(
            "",
            "",
            "GET / HTTP/1.1\r\n",
            "POST /api/v1/redemptions HTTP/1.1\r\nContent-Length: 500\r\n\r\n",
            "GET /",
            "\u0016\3\1\1\u002c\1\0\1",
            "\u0016\3\3",
            "PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\n",
            "\r\n\r\n\0\r\nQUIT\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "\u0057\1\1\0",
            "\0\1");

    @Override
    public String title() {
        return "random bytes to every TCP and UDP port, in TLS and beside it: others are served afterwards";
    }

    @Override
    public void run(AttackContext context, Findings findings) throws IOException {
        var endpoints = context.target().endpoints();
        var random = context.random();
        var end = System.nanoTime() + context.budget().toNanos();
        while (System.nanoTime() < end) {
            var endpoint = endpoints.get(random.nextInt(endpoints.size()));
            var bytes = bytes(random);
            if (endpoint.isTcp()) {
                overTcp(endpoint, bytes, random, findings);
            } else {
                overUdp(endpoint, bytes, findings);
            }
        }
        GoodCalls.check(new GoodCaller(context.target()), endpoints, "after random bytes", findings);
    }

    private static void overTcp(Endpoint endpoint, byte[] bytes, RandomGenerator random, Findings findings) {
        findings.count("connections");
        try (var connection =
                endpoint.tls() && random.nextInt(4) == 0 ? Connection.open(endpoint) : Connection.openPlain(endpoint)) {
            connection.send(bytes).receive(SILENCE);
        } catch (IOException closed) {
            findings.count("closed");
        }
    }

    private static void overUdp(Endpoint endpoint, byte[] bytes, Findings findings) throws IOException {
        findings.count("datagrams");
        try (var socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, endpoint.address()));
        }
    }

    private static byte[] bytes(RandomGenerator random) {
        var tail = new byte[random.nextInt(LONGEST)];
        random.nextBytes(tail);
        var all = new ByteArrayOutputStream();
        all.writeBytes(HttpText.latin(BEGINNINGS.get(random.nextInt(BEGINNINGS.size()))));
        all.writeBytes(tail);
        return all.toByteArray();
    }
}
