package io.offhook.tvs;

import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.AdminApi.asOperator;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.SignerCertificate;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class CertificatesIT {

    private static final String CERTIFICATES = "/api/v1/certificates";
    private static final X509Certificate RECOVERY_SAST =
            SignerCertificate.rsa("Recovery SAST").certificate();
    private static final X509Certificate APP_SERVER =
            SignerCertificate.ec("Application server").certificate();
    private static final String RECOVERY_SAST_FINGERPRINT = Fingerprint.of(RECOVERY_SAST);
    private static final String APP_SERVER_FINGERPRINT = Fingerprint.of(APP_SERVER);

    @Test
    void a_certificate_is_registered_once_with_its_roles_and_told_to_everybody() {
        register(RECOVERY_SAST, "?role=sast&role=CCM+TFTP&ttl=3600")
                .statusCode(201)
                .body("fingerprint", equalTo(RECOVERY_SAST_FINGERPRINT))
                .body("subject", containsString("CN=Recovery SAST"))
                .body("expired", equalTo(false))
                .body("roles.role", equalTo(List.of("CCM+TFTP", "SAST")))
                .body("roles[0].ttlSeconds", equalTo(3600))
                .body("roles[0].grantedBy", equalTo("admin"));
        register(RECOVERY_SAST, "?role=SAST&role=ccm_tftp&ttl=3600").statusCode(200);

        var record = TrustTopic.await("certificate/" + RECOVERY_SAST_FINGERPRINT);
        assertThat(TrustTopic.header(record, "ce_type")).isEqualTo("io.offhook.CertificateRoleGranted.v1");
        assertThat(new String(record.value(), UTF_8)).contains("\"role\": \"SAST\"", "\"ttlSeconds\": 3600");
    }

    @Test
    void roles_come_and_go_one_by_one() {
        register(APP_SERVER, "?role=APP-SERVER").statusCode(201);

        asAdmin()
                .put(CERTIFICATES + "/" + APP_SERVER_FINGERPRINT + "/roles/capf?ttl=60")
                .then()
                .statusCode(200)
                .body("roles", hasSize(2));
        asAdmin()
                .delete(CERTIFICATES + "/" + APP_SERVER_FINGERPRINT.toUpperCase(java.util.Locale.ROOT)
                        + "/roles/APP-SERVER")
                .then()
                .statusCode(200)
                .body("roles.role", equalTo(List.of("CAPF")));
        asAdmin()
                .delete(CERTIFICATES + "/" + APP_SERVER_FINGERPRINT + "/roles/APP-SERVER")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://offhook.io/problems/role-not-held"));
        asOperator().get(CERTIFICATES + "?size=1000").then().body("items.fingerprint", hasItem(APP_SERVER_FINGERPRINT));
        asOperator()
                .get(CERTIFICATES + "/" + APP_SERVER_FINGERPRINT)
                .then()
                .statusCode(200)
                .body("roles[0].role", equalTo("CAPF"));
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        assertProblem(register(APP_SERVER, "?role=KING"), 400, "unknown-role");
        register(APP_SERVER, "").statusCode(400).contentType("application/problem+json");
        register(APP_SERVER, "?role=CCM&ttl=0").statusCode(400).contentType("application/problem+json");
        assertProblem(register(TestCertificates.TFTP_WITH_EC_KEY, "?role=SAST"), 422, "unfit-for-role");
        assertProblem(
                asAdmin()
                        .put(CERTIFICATES + "/" + "00".repeat(32) + "/roles/CCM")
                        .then(),
                404,
                "unknown-certificate");
        assertProblem(asOperator().get(CERTIFICATES + "/nonsense").then(), 404, "unknown-certificate");
        assertProblem(
                asAdmin()
                        .contentType("text/plain")
                        .body("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
                        .post(CERTIFICATES + "?role=CCM")
                        .then(),
                400,
                "private-key-in-bundle");
    }

    @Test
    void only_administrators_say_what_phones_trust() {
        asOperator()
                .contentType("application/x-pem-file")
                .body(TestCertificates.pem(APP_SERVER))
                .post(CERTIFICATES + "?role=CCM")
                .then()
                .statusCode(403);
        asOperator()
                .delete(CERTIFICATES + "/" + APP_SERVER_FINGERPRINT + "/roles/CCM")
                .then()
                .statusCode(403);
        given().get(CERTIFICATES).then().statusCode(401);
    }

    private static void assertProblem(ValidatableResponse response, int status, String name) {
        response.statusCode(status).body("type", equalTo("https://offhook.io/problems/" + name));
    }

    private static ValidatableResponse register(X509Certificate certificate, String query) {
        return asAdmin()
                .urlEncodingEnabled(false)
                .contentType("application/x-pem-file")
                .body(TestCertificates.pem(certificate))
                .post(CERTIFICATES + query)
                .then();
    }
}
