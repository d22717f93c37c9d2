package io.offhook.benchmarks.phone;

import io.netty.handler.ssl.SslContext;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.wire.TvsConnection;
import io.offhook.phone.trust.TvsAnswer;
import io.offhook.phone.tvs.Verification;
import io.offhook.pki.Role;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * A phone's question about a certificate, at TVS or at the bare server.
 *
 * @param role what the certificate is registered for: an answer without it is wrong
 */
public record TvsQuestion(PhoneConnections wire, SslContext phone, Verification question, Role role, InetSocketAddress server) {

    private static final int TIMEOUT_SECONDS = 30;

    public TvsQuestion at(InetSocketAddress other) {
        return new TvsQuestion(wire, phone, question, role, other);
    }

    /** A connection with a full handshake for this one question; the answer's bytes. */
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
            throw new IOException("not vouched for as " + role.label() + ": " + answer);
        }
        return message;
    }
}
