package io.offhook.tvs;

import static io.offhook.servers.test.LongWait.await;
import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.AdminApi.asOperator;
import static io.offhook.tvs.TestCertificates.listed;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.offhook.pki.Role;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.TrustList;
import io.offhook.pki.x509.CertificateBundle;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.CertificateMaker;
import io.offhook.tvs.certificate.CertificateStream;
import io.offhook.tvs.certificate.store.CertificateProjection;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(Installation.class)
class TrustListsIT {

    private static final String LISTS = "/api/v1/trust-lists";

    @Inject
    UnitOfWork units;

    @Inject
    EventStore store;

    @Inject
    CertificateProjection projection;

    @Test
    void lists_follow_the_roles_and_roll_over_to_another_sast_step_by_step() throws Exception {
        assertProblem(asOperator().get(LISTS + "/current").then(), 404, "no-trust-list");
        assertProblem(step("{\"step\": \"COMPLETE\"}"), 409, "no-trust-list-yet");
        assertProblem(asAdmin().post(LISTS).then(), 422, "not-a-sast");

        var odd = registeredBeforeTheRules();
        register("sast", "SAST");
        register("recovery", "SAST");
        register("next", "SAST");
        register("tvs", "TVS");
        awaitListed("tvs", Role.TVS);
        var first = file("/current/file");
        assertThat(listed(first, Role.SAST)).hasSize(2);
        assertThat(listed(first, Role.CAPF)).doesNotContain(odd);
        assertThatTheOddOneIsNamed(odd);
        var record = TrustTopic.await("trust-list/global");
        assertThat(TrustTopic.header(record, "ce_type")).isEqualTo("io.offhook.TrustListPublished.v1");
        assertThat(new String(record.value(), UTF_8))
                .contains(fingerprint("sast"))
                .doesNotContain("PRIVATE");

        asAdmin().post(LISTS).then().statusCode(200).body("phase", equalTo("STEADY"));
        register("tvs", "CAPF");
        awaitListed("tvs", Role.CAPF);

        assertProblem(step("{\"step\": \"COMPLETE\"}"), 409, "no-rollover");
        assertProblem(step("{\"step\": \"ANNOUNCE\"}"), 400, "no-sast-named");
        assertProblem(announce("tvs"), 422, "not-a-sast");
        assertProblem(announce("recovery"), 422, "same-sast");
        announce("next")
                .statusCode(201)
                .body("phase", equalTo("BRIDGED"))
                .body("signer", equalTo(fingerprint("recovery")));
        assertProblem(step("{\"step\": \"COMPLETE\"}"), 409, "rollover-too-early");
        assertThat(TrustListFile.read(bytes("/current/file")).verify(first).isGood())
                .isTrue();

        await().pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> step("{\"step\": \"COMPLETE\"}")
                        .statusCode(201)
                        .body("signer", equalTo(fingerprint("next")))
                        .body("phase", equalTo("STEADY")));
        assertThat(TrustListFile.read(bytes("/current/file")).verify(first).isGood())
                .isFalse();
        asOperator()
                .get(LISTS + "/rollover")
                .then()
                .statusCode(200)
                .body("sast", equalTo(fingerprint("next")))
                .body("nextSteps[0]", equalTo("ANNOUNCE"));

        asAdmin().post(LISTS + "/sign-with-recovery").then().statusCode(201).body("phase", equalTo("BRIDGED"));
        assertThat(TrustListFile.read(bytes("/current/file")).verify(first).isGood())
                .isTrue();
        asOperator()
                .get(LISTS)
                .then()
                .statusCode(200)
                .body("total", greaterThan(4))
                .body("items[0].bytes", greaterThan(1000));
        assertThat(bytes("/1/file")).isNotEqualTo(bytes("/current/file"));
        assertProblem(asOperator().get(LISTS + "/99/file").then(), 404, "no-trust-list");
    }

    /** A negative serial number: such certificates were accepted once, and every publication failed. */
    private X509Certificate registeredBeforeTheRules() {
        var odd = CertificateMaker.named("CN=Odd,O=Offhook Tests")
                .serial(BigInteger.valueOf(-5))
                .selfSigned()
                .certificate();
        var fingerprint = Fingerprint.of(odd);
        var granted = new CertificateRoleGranted(
                fingerprint,
                "CAPF",
                60,
                "CN=Odd",
                "CN=Odd",
                "-5",
                odd.getNotBefore().toInstant(),
                odd.getNotAfter().toInstant(),
                Certificates.base64(odd),
                "admin");
        units.runApart(() -> store.<CertificateEvent>append(
                                CertificateStream.id(fingerprint), 0, List.of(granted), Cause.service(Instant.now()))
                        .map(Append::orRollBack)
                        .call(projection::applyAll))
                .await()
                .indefinitely();
        return odd;
    }

    private static void assertThatTheOddOneIsNamed(X509Certificate odd) {
        var path = "/api/v1/certificates/" + Fingerprint.of(odd);

        asOperator().get(path).then().statusCode(200).body("notListable[0]", containsString("serial number"));
        assertProblem(asAdmin().put(path + "/roles/TVS").then(), 422, "unacceptable-certificate");
    }

    @Test
    void only_administrators_publish() {
        asOperator().post(LISTS).then().statusCode(403);
        asOperator().post(LISTS + "/sign-with-recovery").then().statusCode(403);
        given().get(LISTS + "/current/file").then().statusCode(401);
    }

    private static ValidatableResponse announce(String name) throws Exception {
        return step("{\"step\": \"ANNOUNCE\", \"sast\": \"" + fingerprint(name) + "\"}");
    }

    private static ValidatableResponse step(String body) {
        return asAdmin()
                .contentType("application/json")
                .body(body)
                .post(LISTS + "/rollover")
                .then();
    }

    private static void awaitListed(String name, Role role) {
        await().untilAsserted(
                        () -> assertThat(listed(file("/current/file"), role)).contains(certificate(name)));
    }

    private static TrustList file(String path) throws Exception {
        return TrustListFile.read(bytes(path)).list();
    }

    private static byte[] bytes(String path) {
        return asOperator().get(LISTS + path).then().statusCode(200).extract().asByteArray();
    }

    private static String fingerprint(String name) throws Exception {
        return Fingerprint.of(certificate(name));
    }

    private static X509Certificate certificate(String name) throws Exception {
        return CertificateBundle.read(Files.readAllBytes(Installation.certificate(name)))
                .getFirst();
    }

    private static void register(String name, String role) throws Exception {
        AdminApi.register(Files.readAllBytes(Installation.certificate(name)), role);
    }

    private static void assertProblem(ValidatableResponse response, int status, String name) {
        response.statusCode(status).body("type", equalTo("https://offhook.io/problems/" + name));
    }
}
