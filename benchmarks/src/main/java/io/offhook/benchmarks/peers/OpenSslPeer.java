package io.offhook.benchmarks.peers;

import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.CpuMeter;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.benchmarks.work.Workload;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.stackclient.rest.Poll;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * {@code openssl s_server -www} with the certificate of the redemption listener: a handshake with a verified client certificate, one
 * request, one page. It serves one connection at a time, so its rate says nothing; its processor time does.
 */
final class OpenSslPeer implements Peer {

    private static final Poll LISTENS = new Poll(Duration.ofSeconds(10), Duration.ofMillis(50));
    private static final int TIMEOUT_SECONDS = 30;

    private final String version;
    private final Process process;
    private final URI uri;
    private final PhoneConnections wire;
    private final ManufacturerCa manufacturer;
    private final PeersSettings settings;
    private final Workload workload;

    private OpenSslPeer(
            String version,
            Process process,
            URI uri,
            PhoneConnections wire,
            ManufacturerCa manufacturer,
            PeersSettings settings,
            ProgressBars progress) {
        this.version = version;
        this.process = process;
        this.uri = uri;
        this.wire = wire;
        this.manufacturer = manufacturer;
        this.settings = settings;
        this.workload =
                new Workload(settings.load().concurrency(), CpuMeter.of(Map.of("openssl", process.pid())), progress);
    }

    /** @param certificate PEM of the server, its key beside it as {@code phone-side.key.pem} */
    static OpenSslPeer start(
            Path certificate,
            ManufacturerCa manufacturer,
            PhoneConnections wire,
            PeersSettings settings,
            ProgressBars progress)
            throws IOException, InterruptedException {
        var version = Programs.versionOf("openssl", "version");
        var port = Programs.freePort();
        var authorities = Files.writeString(Files.createTempFile("offhook-mic", ".pem"), manufacturer.bundlePem());
        authorities.toFile().deleteOnExit();
        var process = Programs.start(new ProcessBuilder(
                        "openssl",
                        "s_server",
                        "-www",
                        "-quiet",
                        "-tls1_3",
                        "-Verify",
                        "2",
                        "-verify_return_error",
                        "-accept",
                        "127.0.0.1:" + port,
                        "-cert",
                        certificate.toString(),
                        "-key",
                        certificate.resolveSibling("phone-side.key.pem").toString(),
                        "-CAfile",
                        authorities.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD));
        var peer = new OpenSslPeer(
                version, process, URI.create("https://127.0.0.1:" + port), wire, manufacturer, settings, progress);
        if (!LISTENS.until(() -> accepts(port))) {
            peer.close();
            throw new IOException("openssl s_server does not start");
        }
        return peer;
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Round run(String stage, int count) throws IOException, InterruptedException {
        var random = new Random();
        var phones = IntStream.range(0, count)
                .mapToObj(i -> new Device(settings.load().model(), MacAddress.random(random)))
                .map(device ->
                        manufacturer.issue(MicRequest.of(device, settings.load().keyType())))
                .toList();
        return workload.run(stage, phones, phone -> {
            var connection = wire.open(uri, wire.contextOf(phone)).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            try {
                if (!connection.get("/").get(TIMEOUT_SECONDS, TimeUnit.SECONDS).isSuccess()) {
                    throw new IOException("no page");
                }
            } finally {
                connection.close();
            }
        });
    }

    @Override
    public PeerResult result(List<Round> ofPeer, List<Round> ofStack) {
        var activation = PeerResult.processes(ofStack).getOrDefault("activation", 0.0);
        return PeerResult.of(
                "OpenSSL",
                version,
                PeerResult.Side.of("connection", ofPeer),
                PeerResult.Side.of("redemption", ofStack),
                Map.of("activation alone", activation));
    }

    @Override
    public void close() {
        Programs.end(process);
    }
}
