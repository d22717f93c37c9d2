package io.offhook.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.listener.TlsEngine;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.ServerCertificate;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Skipped where a peer is not there. */
class PeersIT {

    private static final Identity SERVER = ServerCertificate.selfSigned(List.of("127.0.0.1"));
    private static final ManufacturerCa MANUFACTURER = ManufacturerCa.create();
    private static final PeersSettings SETTINGS =
            new PeersSettings(new LoadSettings(2, 2, new PhoneModel("8845"), KeyType.EC), 1, 4, TlsEngine.JDK);

    @TempDir
    Path directory;

    private Path certificate = Path.of("");

    @BeforeEach
    void save() throws IOException {
        certificate = directory.resolve("phone-side.crt.pem");
        PemFile.writeCertificates(certificate, SERVER.chain());
        PemFile.writePrivateKey(directory.resolve("phone-side.key.pem"), SERVER.privateKey());
    }

    @Test
    void openssl_serves_phones_with_a_certificate_of_the_manufacturer() throws Exception {
        assume(isInstalled("openssl"), "openssl is not installed");
        try (var wire = new PhoneConnections(TlsEngine.JDK, SERVER.certificate());
                var openssl = OpenSslPeer.start(certificate, MANUFACTURER, wire, SETTINGS, ProgressBars.none())) {
            var round = openssl.run("connections", 4);

            assertThat(round.failures()).isEmpty();
            assertThat(round.figure().count()).isEqualTo(4);
        }
    }

    @Test
    void keycloak_grants_devices_that_users_approve() throws Exception {
        assume(Files.isExecutable(KeycloakProcess.program()), "Keycloak was not fetched");
        try (var wire = new PhoneConnections(TlsEngine.JDK, SERVER.certificate());
                var keycloak = KeycloakPeer.start(certificate, MANUFACTURER, wire, SETTINGS, ProgressBars.none())) {
            var round = keycloak.run("grants", 4);

            assertThat(round.failures()).isEmpty();
            assertThat(round.figure().count()).isEqualTo(4);
        }
    }

    private static boolean isInstalled(String program) throws InterruptedException {
        try {
            return !Programs.versionOf(program, "version").isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static void assume(boolean there, String otherwise) {
        if (!there) {
            System.err.println("PeersIT SKIPS A TEST: " + otherwise);
        }
        assumeTrue(there, otherwise);
    }
}
