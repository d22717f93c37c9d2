package io.offhook.phone.capf;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.tlv.TlvWriter;
import io.offhook.testpki.Identity;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** Asks CAPF what a phone is to do, and does it. The socket factory decides which server it accepts. */
public final class CapfClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String deviceName;
    private final InetSocketAddress server;
    private final Supplier<SSLSocketFactory> sockets;

    /** @param deviceName {@code SEP2C3124C9F8E1} */
    public CapfClient(String deviceName, InetSocketAddress server, Supplier<SSLSocketFactory> sockets) {
        this.deviceName = deviceName;
        this.server = server;
        this.sockets = sockets;
    }

    /** @param held the LSC of the phone, if it has one */
    public CapfOutcome askByString(String string, Optional<Identity> held) {
        return ask(CapfElements.byString(deviceName, string), held);
    }

    /**
     * @param proof the LSC, or the MIC
     * @param held the LSC of the phone, if it has one
     */
    public CapfOutcome askByCertificate(Identity proof, Optional<Identity> held) {
        return ask(CapfElements.byCertificate(deviceName, proof), held);
    }

    private CapfOutcome ask(TlvWriter authentication, Optional<Identity> held) {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(server.getHostString(), server.getPort()), (int) TIMEOUT.toMillis());
            plain.setSoTimeout((int) TIMEOUT.toMillis());
            try (var tls = sockets.get().createSocket(plain, server.getHostString(), server.getPort(), true)) {
                return new Session(tls).run(authentication, held);
            }
        } catch (IOException e) {
            return new CapfOutcome.NoAnswer("CAPF at " + server.getHostString() + ":" + server.getPort()
                    + " does not answer: " + e.getMessage());
        } catch (MalformedFile e) {
            return new CapfOutcome.NoAnswer("CAPF at " + server.getHostString() + ":" + server.getPort()
                    + " sends a malformed message: " + e.getMessage());
        }
    }

    private record Session(Socket socket) {

        private static final int AUTHENTICATION_RESPONSE = 2;
        private static final int KEY_RESPONSE = 4;
        private static final int STORE_RESPONSE = 10;
        private static final int FETCH_RESPONSE = 12;
        private static final int DELETE_RESPONSE = 14;
        private static final int IN_PROGRESS = 17;

        CapfOutcome run(TlvWriter authentication, Optional<Identity> held) throws IOException, MalformedFile {
            var first = read();
            send(AUTHENTICATION_RESPONSE, first.session(), authentication);
            var request = read();
            return switch (request.command()) {
                case CapfMessage.KEY_REQUEST -> install(request);
                case CapfMessage.FETCH_REQUEST -> {
                    var answer = held.map(it -> CapfElements.shown(it.certificate()))
                            .orElseGet(() -> CapfElements.reason(CapfElements.FAILURE));
                    send(FETCH_RESPONSE, request.session(), answer);
                    yield ended(new CapfOutcome.Shown());
                }
                case CapfMessage.DELETE_REQUEST -> {
                    send(
                            DELETE_RESPONSE,
                            request.session(),
                            CapfElements.reason(held.isPresent() ? CapfElements.SUCCESS : CapfElements.FAILURE));
                    yield ended(new CapfOutcome.Deleted());
                }
                case CapfMessage.END -> new CapfOutcome.Ended(CapfElements.reason(request));
                default -> throw new IOException("an unexpected command " + request.command());
            };
        }

        private CapfOutcome install(CapfMessage request) throws IOException, MalformedFile {
            send(IN_PROGRESS, request.session(), new TlvWriter());
            var keys = CapfElements.makeKey(request);
            send(KEY_RESPONSE, request.session(), CapfElements.key(keys));
            var store = read();
            if (store.command() != CapfMessage.STORE_REQUEST) {
                return new CapfOutcome.Ended(CapfElements.reason(store));
            }
            var lsc = lsc(store, keys);
            send(
                    STORE_RESPONSE,
                    request.session(),
                    CapfElements.reason(lsc.isPresent() ? CapfElements.SUCCESS : CapfElements.FAILURE));
            return ended(lsc.<CapfOutcome>map(CapfOutcome.Installed::new)
                    .orElseGet(() -> new CapfOutcome.Ended(CapfElements.FAILURE)));
        }

        /** A certificate for another key is of no use. */
        private static Optional<Identity> lsc(CapfMessage store, KeyPair keys) throws MalformedFile {
            var certificate = CapfElements.certificate(store);
            return certificate.getPublicKey().equals(keys.getPublic())
                    ? Optional.of(new Identity(keys.getPrivate(), List.of(certificate)))
                    : Optional.empty();
        }

        /** What the phone has done counts, whether it hears of it or not. */
        private CapfOutcome ended(CapfOutcome outcome) throws MalformedFile {
            try {
                read();
            } catch (IOException lost) {
                // the server hears of it when the phone next proves itself
            }
            return outcome;
        }

        private CapfMessage read() throws IOException, MalformedFile {
            return CapfMessage.read(socket.getInputStream());
        }

        private void send(int command, int session, TlvWriter elements) throws IOException {
            socket.getOutputStream().write(CapfMessage.bytes(command, session, elements));
        }
    }
}
