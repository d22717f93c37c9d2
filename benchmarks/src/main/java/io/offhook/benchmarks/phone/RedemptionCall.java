package io.offhook.benchmarks.phone;

import io.offhook.benchmarks.wire.PhoneConnection;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.stackclient.http.HttpAnswer;
import io.offhook.stackclient.http.ProblemReader;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** The redemption request of a phone, to the stack or to the bare server. */
public record RedemptionCall(PhoneConnections wire, URI service) {

    private static final String PATH = "/api/v1/redemptions";
    private static final int TIMEOUT_SECONDS = 30;

    /** Opens a connection with a full handshake, redeems, and closes it. */
    public void once(ReadyPhone phone) throws Exception {
        var connection = open(phone);
        try {
            on(connection, phone);
        } finally {
            connection.close();
        }
    }

    public PhoneConnection open(ReadyPhone phone) throws Exception {
        return wire.open(service, phone.tls()).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** @throws IOException if it is refused; its message is the reason */
    public void on(PhoneConnection connection, ReadyPhone phone) throws Exception {
        HttpAnswer answer = connection.post(PATH, phone.body()).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (!answer.isSuccess()) {
            var problem = ProblemReader.read(answer);
            throw new IOException("refused: " + (problem.reason().isEmpty() ? problem.title() : problem.reason()));
        }
    }
}
