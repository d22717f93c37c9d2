package io.offhook.phone.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.phone.file.SipAccount;
import io.offhook.pki.device.Device;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Registers one line. A registrar may learn of a new user a moment after the phone did, so a refusal is tried again a few times. */
public final class SipRegistration {

    private static final int TIMEOUT = 5_000;
    private static final int ATTEMPTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final int LARGEST = 65_536;

    private final Device device;
    private final SipAccount account;
    private final SipTransport transport;

    public SipRegistration(Device device, SipAccount account, SipTransport transport) {
        this.device = device;
        this.account = account;
        this.transport = transport;
    }

    private interface Exchange {
        SipResponse ask(String request) throws IOException;
    }

    /** @param expires 0 signs off */
    public SipOutcome register(Duration expires) throws InterruptedException {
        var outcome = once(expires);
        for (int i = 1; i < ATTEMPTS && !(outcome instanceof SipOutcome.Registered); i++) {
            Thread.sleep(PAUSE);
            outcome = once(expires);
        }
        return outcome;
    }

    /** Without another attempt. */
    public SipOutcome once(Duration expires) {
        try {
            return switch (transport) {
                case TCP -> overTcp(expires);
                case UDP -> overUdp(expires);
            };
        } catch (IOException e) {
            return new SipOutcome.NoAnswer(account + ": " + e.getMessage());
        }
    }

    private SipOutcome overTcp(Duration expires) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(account.host(), account.port()), TIMEOUT);
            socket.setSoTimeout(TIMEOUT);
            var in = new BufferedInputStream(socket.getInputStream());
            return answered(expires, local(socket.getLocalSocketAddress()), request -> {
                socket.getOutputStream().write(request.getBytes(UTF_8));
                var response = SipResponse.read(in);
                while (response.isProvisional()) {
                    response = SipResponse.read(in);
                }
                return response;
            });
        }
    }

    private SipOutcome overUdp(Duration expires) throws IOException {
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(account.host()), account.port()));
            socket.setSoTimeout(TIMEOUT);
            return answered(expires, local(socket.getLocalSocketAddress()), request -> {
                var bytes = request.getBytes(UTF_8);
                socket.send(new DatagramPacket(bytes, bytes.length));
                var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
                SipResponse response;
                do {
                    packet.setLength(LARGEST);
                    socket.receive(packet);
                    response = SipResponse.parse(packet.getData(), packet.getLength());
                } while (response.isProvisional());
                return response;
            });
        }
    }

    private SipOutcome answered(Duration expires, String local, Exchange exchange) throws IOException {
        var request = new RegisterRequest(device, account, expires);
        var response = exchange.ask(request.next(transport, local, Optional.empty()));
        var challenge = response.header("www-authenticate").flatMap(DigestChallenge::of);
        if (response.status() == 401 && challenge.isPresent()) {
            var nonce = UUID.randomUUID().toString().substring(0, 8);
            response = exchange.ask(
                    request.next(transport, local, Optional.of(challenge.get().answer(account, request.uri(), nonce))));
        }
        return response.status() / 100 == 2
                ? new SipOutcome.Registered(expires)
                : new SipOutcome.Refused(response.status(), response.phrase());
    }

    private static String local(SocketAddress address) {
        var inet = (InetSocketAddress) address;
        var host = inet.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + inet.getPort();
    }
}
