package io.offhook.attack.caller;

import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.installation.TargetStack;
import io.offhook.attack.wire.Connection;
import io.offhook.attack.wire.HttpText;
import io.offhook.attack.wire.Strangers;
import io.offhook.phone.tftp.TftpClient;
import io.offhook.phone.trust.TvsAnswer;
import io.offhook.phone.tvs.TvsClient;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/** Uses each port once, as it is meant. */
public final class GoodCaller {

    /** On a machine of two processors that the attacks take too. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String FILE = "ITLFile.tlv";
    private static final int LARGEST = 1 << 20;

    private final TargetStack stack;
    private final Identity phone;
    private final String deviceName;

    /** @throws IOException if the stack's manufacturer, who makes the phone's certificate, cannot be read */
    public GoodCaller(TargetStack stack) throws IOException {
        this.stack = stack;
        var device = Strangers.device("8845", new Random());
        this.deviceName = device.commonName();
        this.phone = ManufacturerCa.load(stack.description().manufacturerCa()).issue(MicRequest.of(device, KeyType.EC));
    }

    /** @throws IOException if the call is not served; the message says what came instead */
    public void call(Endpoint endpoint) throws IOException {
        switch (endpoint.kind()) {
            case REST ->
                expect(
                        200,
                        endpoint,
                        HttpText.of("GET", "/api/v1/relay/unpublishable")
                                .header("Authorization", stack.authorization(StackAccount.ADMIN)));
            case MANAGEMENT -> expect(200, endpoint, HttpText.of("GET", "/q/health/ready"));
            case FILES -> expect(200, endpoint, HttpText.of("GET", "/" + FILE));
            // No code has these digits, and their check digit is wrong, so this is no guess.
            case REDEMPTION ->
                expect(
                        400,
                        endpoint,
                        HttpText.of("POST", "/api/v1/redemptions")
                                .body("application/json", HttpText.latin("{\"code\":\"0000000000000001\"}")));
            case TVS -> verify(endpoint);
            case TFTP -> new TftpClient(endpoint.address(), Duration.ofSeconds(2), LARGEST).read(FILE);
        }
    }

    private void expect(int status, Endpoint endpoint, HttpText request) throws IOException {
        try (var connection =
                endpoint.tls() ? Connection.openTls(endpoint, Strangers.sockets(phone)) : Connection.open(endpoint)) {
            var answer = connection
                    .send(request.header("Connection", "close").toBytes())
                    .answer(PATIENCE)
                    .orElseThrow(() -> new IOException("closed without an answer"));
            if (answer.status() != status) {
                throw new IOException("answered " + answer.status());
            }
        }
    }

    private void verify(Endpoint endpoint) throws IOException {
        var tvs = new TvsClient(deviceName, endpoint.address(), () -> Strangers.sockets(phone));
        if (tvs.verify(phone.certificate()) instanceof TvsAnswer.NoAnswer(var message)) {
            throw new IOException(message);
        }
    }
}
