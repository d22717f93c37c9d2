package io.offhook.phone.tvs;

import io.offhook.phone.trust.AskTvs;
import io.offhook.phone.trust.TvsAnswer;
import io.offhook.phone.tvs.TvsMessage.Command;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.SignerInfo;
import io.offhook.pki.tlv.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** Opens a new TLS connection for each request. The socket factory decides which server it accepts. */
public final class TvsClient implements AskTvs {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final String deviceName;
    private final InetSocketAddress server;
    private final Supplier<SSLSocketFactory> sockets;
    private final SecureRandom random = new SecureRandom();

    /** @param deviceName with the model, {@code CP-8861-SEP2C3124C9F8E1} */
    public TvsClient(String deviceName, InetSocketAddress server, Supplier<SSLSocketFactory> sockets) {
        this.deviceName = deviceName;
        this.server = server;
        this.sockets = sockets;
    }

    @Override
    public TvsAnswer verify(X509Certificate certificate) {
        return ask(
                Command.VERIFY_REQUEST,
                TvsElements.verifyRequest(deviceName, certificate),
                Command.VERIFY_RESPONSE,
                body -> TvsElements.verifyAnswer(body, certificate));
    }

    @Override
    public TvsAnswer query(SignerInfo signer) {
        return ask(
                Command.QUERY_REQUEST,
                TvsElements.queryRequest(deviceName, signer),
                Command.QUERY_RESPONSE,
                TvsElements::queryAnswer);
    }

    private interface Reading {
        TvsAnswer of(Bytes body) throws MalformedFile;
    }

    private TvsAnswer ask(Command command, Bytes body, Command answer, Reading reading) {
        var session = random.nextLong(1L << 32);
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(server.getHostString(), server.getPort()), (int) TIMEOUT.toMillis());
            plain.setSoTimeout((int) TIMEOUT.toMillis());
            try (var tls = sockets.get().createSocket(plain, server.getHostString(), server.getPort(), true)) {
                tls.getOutputStream().write(new TvsMessage(command, session, body).toBytes());
                var in = tls.getInputStream();
                var length = TvsMessage.bodyLength(read(in, TvsMessage.HEADER), answer, session);
                return reading.of(read(in, length));
            }
        } catch (IOException e) {
            return new TvsAnswer.NoAnswer("TVS at " + server.getHostString() + ":" + server.getPort()
                    + " does not answer: " + e.getMessage());
        } catch (MalformedFile e) {
            return new TvsAnswer.NoAnswer("TVS at " + server.getHostString() + ":" + server.getPort()
                    + " sends a malformed answer: " + e.getMessage());
        }
    }

    private static Bytes read(InputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended early");
        }
        return Bytes.of(bytes);
    }
}
