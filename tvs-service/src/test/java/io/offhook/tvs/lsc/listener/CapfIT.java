package io.offhook.tvs.lsc.listener;

import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.AdminApi.asOperator;
import static io.offhook.tvs.lsc.wire.PhoneBytes.certificate;
import static io.offhook.tvs.lsc.wire.PhoneBytes.element;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import io.offhook.tvs.AdminApi;
import io.offhook.tvs.Installation;
import io.offhook.tvs.lsc.listener.CapfPhone.Asked;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phones install, show and delete their LSCs, and strangers do not. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(Installation.class)
class CapfIT {

    private static final String OPERATIONS = "/api/v1/lsc-operations";
    private static final int NO_ACTION = 0;
    private static final int SUCCESS = 1;
    private static final int FAILURE = 7;
    private static final int UNKNOWN = 9;
    private static final ManufacturerCa MANUFACTURER = ManufacturerCa.create();

    @Inject
    CapfListener listener;

    @BeforeEach
    void the_ca_is_in_the_role_capf_and_the_manufacturer_is_trusted() throws Exception {
        AdminApi.register(Files.readAllBytes(Installation.certificate("capf")), "CAPF");
        AdminApi.addAnchors(MANUFACTURER.bundlePem());
    }

    @Test
    void a_phone_installs_shows_and_deletes_its_certificate() throws Exception {
        var mic = mic("2C3124C9F8E1", KeyType.RSA);
        var phone = phone("2C3124C9F8E1");
        var id = scheduled("SEP2C3124C9F8E1", "INSTALL", "MIC");
        assertThat(phone.endByString("")).isEqualTo(FAILURE);

        var lsc = phone.install(mic);

        assertThat(lsc.certificate().getSubjectX500Principal().getName()).contains("CN=SEP2C3124C9F8E1");
        var ca = io.offhook.testpki.PemFile.readCertificates(Installation.certificate("capf"))
                .getFirst();
        lsc.certificate().verify(ca.getPublicKey());
        assertThat(lsc.certificate().getBasicConstraints()).isNegative();
        assertThat(lsc.certificate().getExtendedKeyUsage()).contains("1.3.6.1.5.5.7.3.5");
        operation(id).body("status", equalTo("SUCCEEDED")).body("statusText", equalTo("Upgrade Success"));
        lsc("SEP2C3124C9F8E1").statusCode(200).body("fingerprint", equalTo(Fingerprint.of(lsc.certificate())));
        assertThat(phone.endBy(mic)).isEqualTo(NO_ACTION);

        scheduled("SEP2C3124C9F8E1", "FETCH", "LSC");
        assertThat(end(phone, lsc, 12, element(1, (byte) 1), certificate(Certificates.der(lsc.certificate()))))
                .isEqualTo(NO_ACTION);
        lsc("SEP2C3124C9F8E1").statusCode(200);

        scheduled("SEP2C3124C9F8E1", "DELETE", "LSC");
        assertThat(end(phone, lsc, 14, element(1, (byte) 1))).isEqualTo(SUCCESS);
        lsc("SEP2C3124C9F8E1").statusCode(404);
    }

    @Test
    void a_string_works_once_and_a_wrong_one_ends_nothing() throws Exception {
        var phone = phone("2C3124C9F8E2");
        var id = scheduled("SEP2C3124C9F8E2", "INSTALL", "STRING");
        var string = asAdmin()
                .post(OPERATIONS + "/" + id + "/reveal")
                .path("authenticationString")
                .toString();
        assertThat(string).matches("[0-9]{10}");
        asOperator().post(OPERATIONS + "/" + id + "/reveal").then().statusCode(403);

        assertThat(phone.endByString("0000000000")).isEqualTo(FAILURE);
        assertThat(phone.endByString("0000000001")).isEqualTo(FAILURE);
        operation(id).body("status", equalTo("PENDING"));
        try (var session = phone.open()) {
            var answer = session.ask(
                    io.offhook.tvs.lsc.wire.PhoneBytes.authentication(session.session(), "SEP2C3124C9F8E2", string));
            phone.certificate(new Asked(session, answer));
            assertThat(session.end(session.message(10, element(1, (byte) 1)))).isEqualTo(SUCCESS);
        }
        operation(id).body("status", equalTo("SUCCEEDED"));
        asAdmin().post(OPERATIONS + "/" + id + "/reveal").then().statusCode(404);
        assertThat(phone.endByString(string)).isEqualTo(NO_ACTION);
    }

    @Test
    void strangers_end_no_operation() throws Exception {
        var id = scheduled("SEP2C3124C9F8E3", "INSTALL", "MIC");
        var phone = phone("2C3124C9F8E3");
        var other = mic("2C3124C9F8E4", KeyType.EC);
        var forged = ManufacturerCa.create().issue(request("2C3124C9F8E3", KeyType.EC));
        var stolen =
                new Identity(other.privateKey(), mic("2C3124C9F8E3", KeyType.EC).chain());

        for (int i = 0; i < 4; i++) {
            assertThat(phone.endBy(other)).isEqualTo(FAILURE);
            assertThat(phone.endBy(forged)).isEqualTo(FAILURE);
            assertThat(phone.endBy(stolen)).isEqualTo(FAILURE);
            assertThat(phone.endByString("0000000000")).isEqualTo(FAILURE);
        }
        assertThat(phone("2C3124C9F8E5").endBy(other)).isEqualTo(UNKNOWN);
        operation(id).body("status", equalTo("PENDING"));
    }

    @Test
    void a_denied_phone_gets_no_certificate() throws Exception {
        var mic = mic("2C3124C9F8E6", KeyType.EC);
        scheduled("SEP2C3124C9F8E6", "INSTALL", "MIC");
        asAdmin()
                .contentType("application/json")
                .body(Map.of("mac", "2C3124C9F8E6", "reason", "stolen"))
                .post("/api/v1/denied-devices")
                .then()
                .statusCode(201);

        io.offhook.servers.test.LongWait.await()
                .until(() -> phone("2C3124C9F8E6").endBy(mic) == FAILURE);
    }

    @Test
    void a_phone_whose_answer_was_lost_is_known_by_the_certificate_that_it_stored() throws Exception {
        var mic = mic("2C3124C9F8E7", KeyType.EC);
        var phone = phone("2C3124C9F8E7");
        var id = scheduled("SEP2C3124C9F8E7", "INSTALL", "LSC");
        Identity lsc;
        try (var session = phone.open()) {
            lsc = phone.certificate(new Asked(session, phone.prove(session, mic)));
        }
        operation(id).body("status", equalTo("PENDING"));
        lsc("SEP2C3124C9F8E7").statusCode(404);

        assertThat(phone.endBy(lsc)).isEqualTo(NO_ACTION);

        operation(id).body("status", equalTo("SUCCEEDED"));
        lsc("SEP2C3124C9F8E7").body("fingerprint", equalTo(Fingerprint.of(lsc.certificate())));
    }

    @Test
    void a_phone_that_does_not_store_the_certificate_keeps_the_old_one() throws Exception {
        var mic = mic("2C3124C9F8E8", KeyType.EC);
        var phone = phone("2C3124C9F8E8");
        scheduled("SEP2C3124C9F8E8", "INSTALL", "MIC");
        var old = phone.install(mic);
        var id = scheduled("SEP2C3124C9F8E8", "INSTALL", "LSC");

        try (var session = phone.open()) {
            phone.certificate(new Asked(session, phone.prove(session, old)));
            assertThat(session.end(session.message(10, element(1, (byte) 7)))).isEqualTo(FAILURE);
        }

        operation(id).body("statusText", equalTo("Upgrade Failed: Phone Communication Failure"));
        lsc("SEP2C3124C9F8E8").body("fingerprint", equalTo(Fingerprint.of(old.certificate())));
    }

    @Test
    void what_is_cancelled_while_the_phone_makes_its_key_gives_no_certificate() throws Exception {
        var mic = mic("2C3124C9F8E9", KeyType.EC);
        var phone = phone("2C3124C9F8E9");
        var id = scheduled("SEP2C3124C9F8E9", "INSTALL", "MIC");

        try (var session = phone.open()) {
            assertThat(phone.prove(session, mic)[1]).isEqualTo((byte) 3);
            asAdmin().delete(OPERATIONS + "/" + id).then().statusCode(204);
            var key = element(9, CapfPhone.KEYS.getPublic().getEncoded());
            assertThat(session.end(session.message(4, key))).isEqualTo(FAILURE);
        }

        operation(id).body("status", equalTo("CANCELLED"));
        lsc("SEP2C3124C9F8E9").statusCode(404);
        asAdmin()
                .delete(OPERATIONS + "/" + id)
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("lsc-operation-ended"));
    }

    @Test
    void a_phone_that_shows_a_foreign_certificate_or_none_fails_and_keeps_its_record() throws Exception {
        var mic = mic("2C3124C9F8EA", KeyType.EC);
        var phone = phone("2C3124C9F8EA");
        scheduled("SEP2C3124C9F8EA", "INSTALL", "MIC");
        var lsc = phone.install(mic);
        for (var answer : List.of(
                new byte[][] {element(1, (byte) 1), certificate(Certificates.der(mic.certificate()))},
                new byte[][] {element(1, (byte) 7)})) {
            var id = scheduled("SEP2C3124C9F8EA", "FETCH", "LSC");
            assertThat(end(phone, lsc, 12, answer)).isEqualTo(FAILURE);
            operation(id).body("statusText", equalTo("Troubleshoot Failed: Invalid LSC"));
        }
        lsc("SEP2C3124C9F8EA").body("fingerprint", equalTo(Fingerprint.of(lsc.certificate())));
    }

    @Test
    void a_phone_has_one_operation_at_a_time_and_makes_the_keys_that_its_model_can() {
        scheduled("SEP2C3124C9F8EB", "DELETE", "MIC");
        schedule(Map.of("operation", "FETCH", "authentication", "LSC", "devices", List.of("2C:31:24:C9:F8:EB")))
                .body("refused", equalTo(1))
                .body("phones[0].problem", equalTo("lsc-operation-pending"));
        schedule(Map.of(
                        "operation",
                        "INSTALL",
                        "authentication",
                        "MIC",
                        "keySize",
                        4096,
                        "devices",
                        List.of("SEP2C3124C9F8EC")))
                .body("phones[0].problem", equalTo("impossible-lsc-key"));
        asAdmin()
                .contentType("application/json")
                .body(Map.of("operation", "FETCH", "authentication", "LSC"))
                .post(OPERATIONS)
                .then()
                .statusCode(400);
    }

    @Test
    void a_file_names_many_phones_and_a_bad_row_stops_no_other() {
        asAdmin()
                .contentType("text/csv")
                .body("DEVICE NAME,COMMENT\r\nSEP2C3124C9F8F1,x\r\nnobody,\r\n2c:31:24:c9:f8:f2,\r\n")
                .post("/api/v1/lsc-operations/import?operation=DELETE&authentication=MIC")
                .then()
                .statusCode(200)
                .body("scheduled", equalTo(2))
                .body("failures[0].line", equalTo(3));
    }

    private static int end(CapfPhone phone, Identity by, int command, byte[]... elements) throws Exception {
        try (var session = phone.open()) {
            phone.prove(session, by);
            return session.end(session.message(command, elements));
        }
    }

    private static String scheduled(String device, String operation, String authentication) {
        return schedule(Map.of("operation", operation, "authentication", authentication, "devices", List.of(device)))
                .body("scheduled", equalTo(1))
                .extract()
                .path("phones[0].operationId")
                .toString();
    }

    private static ValidatableResponse schedule(Map<String, Object> request) {
        return asAdmin()
                .contentType("application/json")
                .body(request)
                .post(OPERATIONS)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse operation(String id) {
        return asOperator().get(OPERATIONS + "/" + id).then();
    }

    private static ValidatableResponse lsc(String device) {
        return asOperator().get("/api/v1/lscs/" + device).then();
    }

    private CapfPhone phone(String mac) {
        return new CapfPhone(listener.port(), "SEP" + mac);
    }

    private static Identity mic(String mac, KeyType type) {
        return MANUFACTURER.issue(request(mac, type));
    }

    private static MicRequest request(String mac, KeyType type) {
        return MicRequest.of(new Device(new PhoneModel("8845"), new MacAddress(mac)), type);
    }
}
