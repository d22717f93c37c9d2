package io.offhook.benchmarks.phone;

import io.netty.handler.ssl.SslContext;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.wire.TvsConnection;
import io.offhook.phone.trust.TvsAnswer;
import io.offhook.phone.tvs.TvsVerification;
import io.offhook.pki.Role;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * A verify request of a phone, to TVS or to the bare server.
 *
 * @param role the registered role of the certificate; an answer without it is a failure
 */
public record TvsRequest(
        PhoneConnections wire, SslContext phone, TvsVerification question, Role role, InetSocketAddress server) {

    private static final int TIMEOUT_SECONDS = 30;

    public TvsRequest at(InetSocketAddress other) {
        return new TvsRequest(wire, phone, question, role, other);
    }

    /** Opens a connection with a full handshake, sends the request, and returns the bytes of the answer. */
    public byte[] once() throws Exception {
        var connection = open();
        try {
            return on(connection);
        } finally {
            connection.close();
        }
    }

    public TvsConnection open() throws Exception {
        return wire.openTvs(server, phone).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** @throws IOException if the answer is not that the certificate is valid in its role */
    public byte[] on(TvsConnection connection) throws Exception {
        var message = connection.ask(question.request()).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        var answer = question.read(message);
        if (!(answer instanceof TvsAnswer.Vouched(var certificate, var roles, var life)) || !roles.contains(role)) {
            throw new IOException("not confirmed as " + role.label() + ": " + answer);
        }
        return message;
    }
}
