package io.offhook.attack.tls;

import io.offhook.attack.caller.GoodCaller;
import io.offhook.attack.caller.GoodCalls;
import io.offhook.attack.check.Leak;
import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import io.offhook.attack.wire.Strangers;
import io.offhook.pki.device.Device;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import io.offhook.torture.peers.CertificateForger;
import io.offhook.torture.peers.PhoneManufacturer;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** 8: certificates that no phone has. What needs a genuine one refuses them, and nothing breaks. */
public final class ForgedCertificates implements Attack {

    private static final int FORBIDDEN = 403;
    private static final int EACH = 10;
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** Sixteen digits with a right check digit, which no code has. */
    private static final byte[] REDEMPTION = HttpText.latin("{\"code\":\"0000000000000000\"}");

    @Override
    public String title() {
        return "certificates of another manufacturer, expired, over-long, huge or for another use: refused";
    }

    @Override
    public void run(AttackContext context, Findings findings) throws IOException {
        var device = Strangers.device("8845", context.random());
        var forged = forged(context, device);
        for (var endpoint : context.target().tls()) {
            for (var identity : forged.entrySet()) {
                for (int i = 0; i < EACH; i++) {
                    present(endpoint, identity.getKey(), identity.getValue(), context.random(), findings);
                }
            }
        }
        GoodCalls.check(
                new GoodCaller(context.target()), context.target().tls(), "after forged certificates", findings);
    }

    private static Map<String, Identity> forged(AttackContext context, Device device) throws IOException {
        var genuine = ManufacturerCa.load(context.target().description().manufacturerCa());
        var forger = new CertificateForger(new PhoneManufacturer());
        var all = new LinkedHashMap<String, Identity>();
        all.put("expired", genuine.issue(MicRequest.of(device, KeyType.EC).expired()));
        all.put(
                "for another product",
                genuine.issue(MicRequest.of(device, KeyType.EC).withProductId("CP-6921")));
        all.put("of another manufacturer", forger.ofAnotherManufacturer(device));
        all.put("for servers only", forger.forServersOnly(device));
        all.put("with a long chain", forger.withLongChain(device));
        all.put("huge", forger.huge(device));
        return all;
    }

    private static void present(
            Endpoint endpoint, String what, Identity identity, RandomGenerator random, Findings findings) {
        try (var connection = Connection.openTls(endpoint, Strangers.sockets(identity))) {
            findings.count("certificates");
            if (endpoint.kind() != Kind.REDEMPTION) {
                var bytes = new byte[64];
                random.nextBytes(bytes);
                connection.send(bytes).receive(Duration.ofMillis(100));
                return;
            }
            var answer = connection
                    .send(HttpText.of("POST", "/api/v1/redemptions")
                            .body("application/json", REDEMPTION)
                            .toBytes())
                    .answer(DEADLINE);
            answer.ifPresent(got -> {
                if (got.status() != FORBIDDEN || !got.body().contains("/untrusted-certificate")) {
                    findings.violation(endpoint + ": a certificate " + what + " is answered " + got.status());
                }
                Leak.in(got.body()).ifPresent(found -> findings.violation(endpoint + ": shows '" + found + "'"));
            });
        } catch (SocketTimeoutException late) {
            findings.violation(
                    endpoint + ": a certificate " + what + " is not answered in " + DEADLINE.toSeconds() + " s");
        } catch (IOException closed) {
            findings.count("refused in the handshake");
        }
    }
}
