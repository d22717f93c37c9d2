package io.offhook.tvs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.oneOf;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.Role;
import io.offhook.pki.bundle.CertificateBundle;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.TrustList;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(Installation.class)
class TrustListsIT {

    private static final String LISTS = "/api/v1/trust-lists";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void lists_follow_the_roles_and_roll_over_to_another_sast_step_by_step() throws Exception {
        assertProblem(asOperator().get(LISTS + "/current").then(), 404, "no-trust-list");
        assertProblem(step("{\"step\": \"COMPLETE\"}"), 409, "no-trust-list-yet");
        assertProblem(asAdmin().post(LISTS).then(), 422, "not-a-sast");

        register("sast", "SAST");
        register("recovery", "SAST");
        register("next", "SAST");
        register("tvs", "TVS");
        awaitListed("tvs", Role.TVS);
        var first = file("/current/file");
        assertThat(first.certificatesOf(Role.SAST)).hasSize(2);
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

        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
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
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(file("/current/file").certificatesOf(role)).contains(certificate(name)));
    }

    private static TrustList file(String path) throws Exception {
        return TrustListFile.read(bytes(path)).list();
    }

    private static byte[] bytes(String path) {
        return asOperator().get(LISTS + path).then().statusCode(200).extract().asByteArray();
    }

    private static String fingerprint(String name) throws Exception {
        return HexFormat.of()
                .formatHex(HashAlgorithm.SHA256.hash(certificate(name).getEncoded()));
    }

    private static X509Certificate certificate(String name) throws Exception {
        return CertificateBundle.read(Files.readAllBytes(Installation.certificate(name)))
                .getFirst();
    }

    private static void register(String name, String role) throws Exception {
        asAdmin()
                .contentType("application/x-pem-file")
                .body(Files.readAllBytes(Installation.certificate(name)))
                .post("/api/v1/certificates?role=" + role)
                .then()
                .statusCode(oneOf(200, 201));
    }

    private static void assertProblem(ValidatableResponse response, int status, String name) {
        response.statusCode(status).body("type", equalTo("https://offhook.io/problems/" + name));
    }

    private static RequestSpecification asAdmin() {
        return given().auth().preemptive().basic("admin", "admin-password");
    }

    private static RequestSpecification asOperator() {
        return given().auth().preemptive().basic("ops", "ops-password");
    }
}
