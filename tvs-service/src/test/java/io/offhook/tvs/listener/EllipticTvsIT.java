package io.offhook.tvs.listener;

import static io.offhook.servers.test.LongWait.await;
import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.AdminApi.asOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.offhook.pki.Role;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.TrustList;
import io.offhook.pki.x509.CertificateBundle;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.OwnPostgres;
import io.offhook.servers.test.RealServers;
import io.offhook.tvs.AdminApi;
import io.offhook.tvs.EllipticInstallation;
import io.offhook.tvs.Installation;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.trustlist.store.FindListedCertificates;
import io.offhook.tvs.verification.wire.Requests;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** TVS with two certificates, from the first trust list to the end of the second certificate: no list of other tests is before it. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "kafka"))
@WithTestResource(OwnPostgres.class)
@WithTestResource(EllipticInstallation.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EllipticTvsIT {

    private static final Consumer<SSLParameters> TAKES_EC = any -> {};
    private static final Consumer<SSLParameters> TAKES_RSA =
            it -> it.setSignatureSchemes(new String[] {"rsa_pss_rsae_sha256", "rsa_pkcs1_sha256"});

    private static Optional<TrustList> old = Optional.empty();

    @Inject
    TvsListener listener;

    @Inject
    EllipticCertificate elliptic;

    @Inject
    FindListedCertificates listed;

    @Test
    @Order(1)
    void until_lists_have_it_every_phone_is_shown_the_certificate_that_it_knows() throws Exception {
        register("sast", "SAST");
        register("recovery", "SAST");
        register("tvs", "TVS");
        awaitListed("tvs");
        old = Optional.of(list());
        AdminApi.register(TestCertificates.pem(TestCertificates.TFTP_WITH_EC_KEY), "TFTP");
        refresh();

        assertThat(verifying("127.0.0.1", TAKES_EC, old.orElseThrow())).isEqualTo(certificate("tvs"));
    }

    @Test
    @Order(2)
    void once_lists_have_it_in_the_role_tvs_it_is_shown_to_phones_that_take_it() throws Exception {
        register(EllipticInstallation.NAME, "TVS");
        awaitListed(EllipticInstallation.NAME);
        await().until(() -> {
            refresh();
            return elliptic.isPresented();
        });

        assertThat(verifying("127.0.0.1", TAKES_EC, list())).isEqualTo(certificate(EllipticInstallation.NAME));
        assertThat(verifying("127.0.0.1", TAKES_RSA, list())).isEqualTo(certificate("tvs"));
        assertThat(list().rolesOf(certificate("tvs"))).containsExactly(Role.TVS);
    }

    @Test
    @Order(3)
    void by_the_default_a_list_of_today_is_not_enough() throws Exception {
        var since = Instant.now().minus(Duration.ofDays(14));

        assertThat(isListedSince(Instant.now(), EllipticInstallation.NAME)).isTrue();
        assertThat(isListedSince(since, EllipticInstallation.NAME)).isFalse();
    }

    @Test
    @Order(4)
    void a_phone_with_an_older_list_leaves_once_and_is_answered_when_it_comes_again() throws Exception {
        var address = "127.0.0.2";

        assertThatThrownBy(() -> verifying(address, TAKES_EC, old.orElseThrow()))
                .isInstanceOf(SSLException.class);

        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(verifying(address, TAKES_EC, old.orElseThrow()))
                        .isEqualTo(certificate("tvs")));
        assertThat(verifying("127.0.0.1", TAKES_EC, list())).isEqualTo(certificate(EllipticInstallation.NAME));
    }

    @Test
    @Order(5)
    void openssl_is_shown_what_it_takes() throws Exception {
        assertThat(signature("-tls1_3", "-sigalgs", "ecdsa_secp256r1_sha256:rsa_pss_rsae_sha256"))
                .isEqualTo("ECDSA");
        assertThat(signature("-tls1_3", "-sigalgs", "rsa_pss_rsae_sha256")).isEqualTo("RSA-PSS");
        assertThat(signature("-tls1_2", "-cipher", "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256"))
                .isEqualTo("ECDSA");
        assertThat(signature("-tls1_2", "-cipher", "ECDHE-RSA-AES128-GCM-SHA256"))
                .startsWith("RSA");
    }

    /** The new one is listed beside the two others, so whatever the files name next, phones know it. */
    @Test
    @Order(6)
    void a_rollover_lists_the_old_and_the_new_one_and_shows_the_listed_one() throws Exception {
        Installation.makeElliptic("tvs-ec-next");
        register("tvs-ec-next", "TVS");
        awaitListed("tvs-ec-next");
        refresh();

        assertThat(TestCertificates.listed(list(), Role.TVS))
                .containsExactlyInAnyOrder(
                        certificate("tvs"), certificate(EllipticInstallation.NAME), certificate("tvs-ec-next"));
        assertThat(verifying("127.0.0.1", TAKES_EC, list())).isEqualTo(certificate(EllipticInstallation.NAME));
    }

    @Test
    @Order(7)
    void a_certificate_whose_role_is_withdrawn_is_shown_to_nobody() throws Exception {
        var fingerprint = Fingerprint.of(certificate(EllipticInstallation.NAME));
        asAdmin()
                .delete("/api/v1/certificates/" + fingerprint + "/roles/TVS")
                .then()
                .statusCode(200);

        assertThat(verifying("127.0.0.1", TAKES_EC, list())).isEqualTo(certificate("tvs"));
    }

    /** Asks, as a phone that holds a list, about both certificates of TVS. Returns the one that TVS has shown. */
    private X509Certificate verifying(String own, Consumer<SSLParameters> takes, TrustList holds) throws Exception {
        try (var phone = new TlsPhone(
                listener.port(), own, takes, it -> holds.rolesOf(it).contains(Role.TVS))) {
            var server = phone.server();
            assertThat(phone.isVouchedFor(Requests.verify(1, server))).isTrue();
            return server;
        }
    }

    /** How the server signed, as OpenSSL names it. */
    private String signature(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("openssl", "s_client", "-connect", "127.0.0.1:" + listener.port()));
        command.addAll(List.of(options));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException none) {
            assumeThat(none).as("without OpenSSL").isNull();
            throw none;
        }
        try (var in = process.getOutputStream()) {
            in.write(Requests.verify(1, TestCertificates.TVS));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        process.waitFor();
        return output.lines()
                .filter(line -> line.startsWith("Peer signature type: "))
                .map(line -> line.substring("Peer signature type: ".length()))
                .findFirst()
                .orElse(output);
    }

    private void refresh() {
        elliptic.refresh().await().indefinitely();
    }

    private boolean isListedSince(Instant since, String name) throws IOException {
        return listed.isInEveryListSince(since, certificate(name), Role.TVS)
                .await()
                .indefinitely();
    }

    private static void awaitListed(String name) {
        await().ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(list().rolesOf(certificate(name))).containsExactly(Role.TVS));
    }

    private static TrustList list() throws Exception {
        return TrustListFile.read(asOperator()
                        .get("/api/v1/trust-lists/current/file")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .list();
    }

    private static X509Certificate certificate(String name) throws IOException {
        return CertificateBundle.read(Files.readAllBytes(Installation.certificate(name)))
                .getFirst();
    }

    private static void register(String name, String role) throws IOException {
        AdminApi.register(Files.readAllBytes(Installation.certificate(name)), role);
    }
}
