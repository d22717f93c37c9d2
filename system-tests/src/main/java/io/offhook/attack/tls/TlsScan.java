package io.offhook.attack.tls;

import io.offhook.attack.check.ServerHello;
import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import io.offhook.attack.wire.Renegotiation;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 10: what the TLS ports speak (RFC 9325). */
public final class TlsScan implements Attack {

    private static final Duration SILENCE = Duration.ofSeconds(2);

    /** ECDHE with AES-GCM and ChaCha20, for RSA and ECDSA. */
    private static final List<Integer> GOOD = List.of(0xC02B, 0xC02F, 0xC02C, 0xC030, 0xCCA8, 0xCCA9);

    private static final List<Integer> CBC = List.of(0xC009, 0xC00A, 0xC013, 0xC014, 0xC023, 0xC024, 0xC027, 0xC028);
    private static final List<Integer> RSA_KEY_EXCHANGE =
            List.of(0x009C, 0x009D, 0x002F, 0x0035, 0x003C, 0x003D, 0x000A, 0x0005, 0x0004, 0xC09C, 0xC09D);
    private static final List<Integer> STATIC_DIFFIE_HELLMAN =
            List.of(0xC004, 0xC005, 0xC00E, 0xC00F, 0xC025, 0xC029, 0xC02D, 0xC031, 0x0030, 0x0031);
    private static final List<Integer> ANONYMOUS = List.of(0xC018, 0xC019, 0x0034, 0x003A, 0x006C, 0x00A6, 0x0018);
    private static final List<Integer> NO_ENCRYPTION = List.of(0x0001, 0x0002, 0x003B, 0xC006, 0xC010);
    private static final List<Integer> EXPORT_AND_RC4 = List.of(0x0003, 0x0006, 0x0008, 0x0014, 0xC007, 0xC011, 0xC012);

    private static final Map<String, ClientHello> REFUSED = refused();

    @Override
    public String title() {
        return "old versions, suites without forward secrecy, renegotiation and plain text at TLS ports: refused";
    }

    @Override
    public void run(AttackContext context, Findings findings) {
        for (var endpoint : context.target().tls()) {
            if (!endpoint.maybeClosed()) {
                // Else a refusal of the others would prove nothing.
                expect(ServerHello.ACCEPTED, endpoint, "TLS 1.2", new ClientHello(ClientHello.TLS_1_2, GOOD), findings);
            }
            REFUSED.forEach((what, hello) -> expect(ServerHello.REFUSED, endpoint, what, hello, findings));
            plainText(endpoint, findings);
            renegotiate(endpoint, findings);
        }
    }

    private static Map<String, ClientHello> refused() {
        var everything = List.of(GOOD, CBC, RSA_KEY_EXCHANGE).stream()
                .flatMap(List::stream)
                .toList();
        var hellos = new LinkedHashMap<String, ClientHello>();
        hellos.put("SSLv3", new ClientHello(ClientHello.SSL_3, everything));
        hellos.put("TLS 1.0", new ClientHello(ClientHello.TLS_1_0, everything));
        hellos.put("TLS 1.1", new ClientHello(ClientHello.TLS_1_1, everything));
        hellos.put("a key exchange without forward secrecy", new ClientHello(ClientHello.TLS_1_2, RSA_KEY_EXCHANGE));
        hellos.put("a static key exchange", new ClientHello(ClientHello.TLS_1_2, STATIC_DIFFIE_HELLMAN));
        hellos.put("a suite with CBC", new ClientHello(ClientHello.TLS_1_2, CBC));
        hellos.put("an anonymous suite", new ClientHello(ClientHello.TLS_1_2, ANONYMOUS));
        hellos.put("a suite without encryption", new ClientHello(ClientHello.TLS_1_2, NO_ENCRYPTION));
        hellos.put("an export suite or RC4", new ClientHello(ClientHello.TLS_1_2, EXPORT_AND_RC4));
        return hellos;
    }

    private static void expect(
            ServerHello expected, Endpoint endpoint, String what, ClientHello hello, Findings findings) {
        findings.count("hellos");
        try (var connection = Connection.openPlain(endpoint)) {
            var received = connection.send(hello.toBytes()).receive(SILENCE);
            var answered = ServerHello.of(received.bytes());
            if (answered != expected) {
                findings.violation(endpoint + ": " + what + " is " + answered);
            } else if (expected == ServerHello.REFUSED && !received.closed()) {
                findings.violation(endpoint + ": " + what + " is refused, and the connection stays open");
            }
        } catch (IOException closed) {
            if (expected == ServerHello.ACCEPTED) {
                findings.violation(endpoint + ": " + what + " is not answered");
            }
        }
    }

    private static void plainText(Endpoint endpoint, Findings findings) {
        try (var connection = Connection.openPlain(endpoint)) {
            var received = connection.send(HttpText.of("GET", "/").toBytes()).receive(SILENCE);
            if (ServerHello.of(received.bytes()) != ServerHello.REFUSED || !received.closed()) {
                findings.violation(endpoint + ": plain text is answered, or the connection stays open");
            }
        } catch (IOException closed) {
            findings.count("closed");
        }
    }

    private static void renegotiate(Endpoint endpoint, Findings findings) {
        try {
            if (Renegotiation.isGranted(endpoint)) {
                findings.violation(endpoint + ": a client gets a second handshake");
            }
            findings.count("renegotiations");
        } catch (IOException closed) {
            if (!endpoint.maybeClosed()) {
                findings.violation(endpoint + ": no first handshake: " + closed.getMessage());
            }
        }
    }
}
