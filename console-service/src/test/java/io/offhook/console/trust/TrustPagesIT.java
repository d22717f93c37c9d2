package io.offhook.console.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class TrustPagesIT {

    private static final ManufacturerCa MANUFACTURER = ManufacturerCa.create();

    @SuppressWarnings("NullAway.Init") // set by the resource that starts it
    OwningServices services;

    @Test
    void what_a_file_of_anchors_holds_is_shown_before_it_is_trusted() {
        var admin = Browser.signedIn("admin");
        admin.page("/trust");
        var path = "/api/v1/trust-anchors?acceptExpired=false";
        var root = MANUFACTURER.rootCertificate();
        services.answer("POST", path, 200, "{\"added\":[{\"fingerprint\":\"" + Fingerprint.of(root) + "\"}]}");

        admin.form()
                .multiPart("file", "cas.pem", bytes(MANUFACTURER.bundlePem()), "application/x-pem-file")
                .post("/trust")
                .then()
                .statusCode(200)
                .body(
                        containsString("Trust these CAs?"),
                        containsString(Fingerprint.of(root)),
                        containsString(root.getSubjectX500Principal().getName()),
                        containsString("Becomes a trust anchor."),
                        containsString("value=\"" + Certificates.base64(root)));
        assertThat(services.asked("POST", path)).isEmpty();

        admin.form()
                .formParam(
                        "certificate",
                        Certificates.base64(root),
                        Certificates.base64(MANUFACTURER.issuingCertificate()))
                .post("/trust/anchors")
                .then()
                .statusCode(200)
                .body(containsString("Added."), containsString("Was trusted already."));
        assertThat(services.asked("POST", path))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .isEqualTo(PemFile.text(List.of(root, MANUFACTURER.issuingCertificate()))));
    }

    @Test
    void a_file_that_cannot_be_trusted_is_told_of_certificate_by_certificate_and_an_operator_sends_none() {
        var device = mic("2C3124C9F8E1");
        var pem = bytes(PemFile.text(List.of(MANUFACTURER.rootCertificate(), device)));
        var admin = Browser.signedIn("admin");
        admin.page("/trust");

        admin.form()
                .multiPart("file", "cas.pem", pem, "application/x-pem-file")
                .multiPart("acceptExpired", "true")
                .post("/trust")
                .then()
                .statusCode(422)
                .body(
                        containsString("This file is refused"),
                        containsString("is not a CA"),
                        not(containsString("name=\"certificate\"")));
        admin.form()
                .multiPart("pasted", "no certificate at all")
                .post("/trust")
                .then()
                .statusCode(400)
                .body(containsString("There is no certificate in the file."));
        var operator = Browser.signedIn("olga");
        assertThat(operator.page("/trust")).doesNotContain("Add CAs");
        operator.form()
                .multiPart("file", "cas.pem", pem, "application/x-pem-file")
                .post("/trust")
                .then()
                .statusCode(403);
        operator.form()
                .formParam("certificate", "AA==")
                .post("/trust/anchors")
                .then()
                .statusCode(403);
    }

    @Test
    void a_refusal_of_the_service_is_told_with_what_the_file_holds() {
        services.answer(
                "POST",
                "/api/v1/trust-anchors?acceptExpired=true",
                422,
                "{\"type\":\"https://offhook.io/problems/unacceptable-trust-anchor\",\"detail\":\"Certificate 1 is revoked.\"}");
        var admin = Browser.signedIn("admin");
        admin.page("/trust");

        admin.form()
                .formParam("acceptExpired", "true")
                .formParam("certificate", Certificates.base64(MANUFACTURER.rootCertificate()))
                .post("/trust/anchors")
                .then()
                .statusCode(422)
                .body(
                        containsString("Certificate 1 is revoked."),
                        containsString(Fingerprint.of(MANUFACTURER.rootCertificate())));
        admin.form()
                .formParam("certificate", "no base64")
                .post("/trust/anchors")
                .then()
                .statusCode(400)
                .body(containsString("Choose the file again."));
    }

    @Test
    void who_would_be_refused_is_told_before_an_anchor_is_removed() {
        var anchor = MANUFACTURER.issuingCertificate();
        var fingerprint = Fingerprint.of(anchor);
        TopicWriter.publish(
                Topic.TRUST,
                "anchor/" + fingerprint,
                new TrustAnchorAdded(
                        fingerprint,
                        anchor.getSubjectX500Principal().getName(),
                        anchor.getIssuerX500Principal().getName(),
                        anchor.getNotBefore().toInstant(),
                        anchor.getNotAfter().toInstant(),
                        Certificates.base64(anchor)));
        var phone = TestPhone.of("what-if").provisioned().issued();
        var device = mic(phone.mac());
        phone.publish(new CodeRedeemed(
                phone.codeId(),
                phone.id(),
                phone.mac(),
                "8845",
                phone.deviceName(),
                Fingerprint.of(device),
                Certificates.base64(device)));
        var admin = Browser.signedIn("admin");

        await().untilAsserted(() -> assertThat(admin.page("/what-if/remove-anchor/" + fingerprint))
                .contains("1 device would be told something else", phone.deviceName(), "no trust anchor vouches"));
        await().untilAsserted(() -> assertThat(admin.page("/trust")).contains(fingerprint, "days left"));
        assertThat(admin.page("/what-if/deny/" + phone.mac())).contains("1 device would be told something else");
        services.answer("DELETE", "/api/v1/trust-anchors/" + fingerprint, 202, "{}");
        admin.page("/trust/anchors/" + fingerprint + "/remove");
        admin.form()
                .post("/trust/anchors/" + fingerprint + "/remove")
                .then()
                .statusCode(303)
                .header("Location", containsString("/trust/approvals?said=proposed"));
    }

    @Test
    void a_device_is_denied_by_a_mac_in_any_notation_and_its_reason_is_only_text() {
        services.answer("POST", "/api/v1/denied-devices", 201, "{}");
        var admin = Browser.signedIn("admin");
        admin.page("/trust/denials");
        admin.form()
                .formParam("device", "2c31.24c9.f8aa")
                .formParam("reason", "stolen")
                .post("/trust/denials")
                .then()
                .statusCode(303);
        assertThat(services.asked("POST", "/api/v1/denied-devices").getLast().body())
                .contains("\"mac\":\"2c31.24c9.f8aa\"", "\"reason\":\"stolen\"");

        TopicWriter.publish(
                Topic.TRUST,
                "denial/2C3124C9F8AA",
                new DeviceDenied("2C3124C9F8AA", null, "<script>alert(1)</script>", "admin"));
        await().untilAsserted(() -> assertThat(admin.page("/trust/denials"))
                .contains("2C3124C9F8AA", "&lt;script&gt;alert(1)", "Allow 2C3124C9F8AA again?")
                .doesNotContain("<script>alert"));
    }

    private static X509Certificate mic(String mac) {
        return MANUFACTURER
                .issue(MicRequest.of(new Device(new PhoneModel("8845"), new MacAddress(mac)), KeyType.EC))
                .certificate();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
