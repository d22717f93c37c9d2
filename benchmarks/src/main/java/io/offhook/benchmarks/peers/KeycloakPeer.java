package io.offhook.benchmarks.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.ssl.SslContext;
import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.CpuMeter;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.benchmarks.work.Workload;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.stackclient.rest.Poll;
import io.offhook.testpki.Identity;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;

/** Keycloak's device grants. */
final class KeycloakPeer implements Peer {

    private static final Poll READY = new Poll(KeycloakProcess.START, Duration.ofMillis(500));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USER = "alice";

    private final KeycloakProcess keycloak;
    private final PhoneConnections wire;
    private final Identity device;
    private final SSLContext browserTls;
    private final Workload workload;
    private final BlockingQueue<KeycloakBrowser> browsers = new LinkedBlockingQueue<>();

    private KeycloakPeer(
            KeycloakProcess keycloak,
            PhoneConnections wire,
            Identity device,
            SSLContext browserTls,
            PeersSettings settings,
            ProgressBars progress) {
        this.keycloak = keycloak;
        this.wire = wire;
        this.device = device;
        this.browserTls = browserTls;
        var pid = keycloak.process().pid();
        this.workload = new Workload(settings.load().concurrency(), CpuMeter.of(Map.of("keycloak", pid)), progress);
    }

    /** Returns when Keycloak has its realm, and as many users signed in as there are devices at a time. */
    static KeycloakPeer start(
            Path certificate,
            ManufacturerCa manufacturer,
            PhoneConnections wire,
            PeersSettings settings,
            ProgressBars progress)
            throws IOException, InterruptedException {
        var server = PemFile.readCertificates(certificate).getFirst();
        var mac = new Device(settings.load().model(), MacAddress.random(new Random()));
        var device = manufacturer.issue(MicRequest.of(mac, settings.load().keyType()));
        var keycloak = KeycloakProcess.start(certificate, certificate.resolveSibling("phone-side.key.pem"), secret());
        var tls = PhoneTls.accepting(server::equals).contextOf(device);
        var peer = new KeycloakPeer(keycloak, wire, device, tls, settings, progress);
        try {
            peer.prepare(settings.load().concurrency());
            return peer;
        } catch (IOException | InterruptedException | RuntimeException e) {
            peer.close();
            throw e;
        }
    }

    private void prepare(int users) throws IOException, InterruptedException {
        var administrator = new KeycloakBrowser(browserTls, "admin", keycloak.password());
        if (!READY.until(() -> !keycloak.process().isAlive() || answers(administrator))
                || !keycloak.process().isAlive()) {
            throw new IOException("Keycloak does not start");
        }
        var password = secret();
        administrator.postJson(keycloak.uri().resolve("/admin/realms"), token(administrator), realm(users, password));
        for (int user = 0; user < users; user++) {
            browsers.add(new KeycloakBrowser(browserTls, USER + user, password));
        }
    }

    private boolean answers(KeycloakBrowser browser) throws InterruptedException {
        try {
            browser.get(keycloak.uri().resolve("/realms/master"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String token(KeycloakBrowser administrator) throws IOException, InterruptedException {
        var fields = Map.of(
                "client_id",
                "admin-cli",
                "grant_type",
                "password",
                "username",
                "admin",
                "password",
                keycloak.password());
        var path = URI.create("/realms/master/protocol/openid-connect/token");
        var answer = administrator.post(keycloak.uri().resolve(path), fields);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static String realm(int users, String password) {
        var realm = JSON.createObjectNode().put("realm", DeviceGrant.REALM).put("enabled", true);
        var client = realm.putArray("clients").addObject();
        client.put("clientId", DeviceGrant.CLIENT).put("publicClient", true).put("standardFlowEnabled", false);
        client.putObject("attributes").put("oauth2.device.authorization.grant.enabled", "true");
        var accounts = realm.putArray("users");
        for (int user = 0; user < users; user++) {
            var account = accounts.addObject()
                    .put("username", USER + user)
                    .put("enabled", true)
                    .put("firstName", "Alice")
                    .put("lastName", "Offhook")
                    .put("email", USER + user + "@example.org")
                    .put("emailVerified", true);
            account.putArray("credentials").addObject().put("type", "password").put("value", password);
        }
        return realm.toString();
    }

    private static String secret() {
        return UUID.randomUUID().toString();
    }

    @Override
    public Round run(String stage, int count) throws IOException, InterruptedException {
        var grant = new DeviceGrant(wire, keycloak.uri(), browsers);
        var devices = new ArrayList<SslContext>();
        for (int i = 0; i < count; i++) {
            devices.add(wire.contextOf(device));
        }
        return workload.run(stage, devices, grant::once);
    }

    @Override
    public PeerResult result(List<Round> ofPeer, List<Round> ofStack) {
        return PeerResult.of(
                "Keycloak",
                KeycloakProcess.VERSION,
                PeerResult.Side.of("device grant", ofPeer),
                PeerResult.Side.of("redemption", ofStack),
                PeerResult.processes(ofStack));
    }

    @Override
    public void close() {
        keycloak.close();
    }
}
