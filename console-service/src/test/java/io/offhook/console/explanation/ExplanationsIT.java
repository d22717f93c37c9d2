package io.offhook.console.explanation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Operator;
import io.offhook.console.support.Refusals;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.x509.Certificates;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class ExplanationsIT {

    @Test
    void a_phone_is_explained_by_all_that_names_it() {
        var phone = TestPhone.of("erna").provisioned().issued().redeemed().macAssigned();
        TopicWriter.publish(Topic.USER, "erna", new User("erna", "Erna Beispiel", "erna@example.com"));
        var mac = phone.mac();
        var handles = List.of(
                phone.deviceName().toLowerCase(Locale.ROOT),
                phone.dummy(),
                String.join(":", mac.split("(?<=\\G..)")),
                phone.id().toString(),
                phone.codeId().toString(),
                phone.fingerprint(),
                phone.extension(),
                "erna bei",
                "erna@");

        await().untilAsserted(() -> handles.forEach(handle -> explain(handle)
                .body("items", hasSize(1))
                .body("items[0].subject.phoneId", equalTo(phone.id().toString()))
                .body("items[0].finding", equalTo("NOT_FETCHED"))
                .body("items[0].remedy.action", equalTo("AT_PHONE"))
                .body("items[0].evidence", hasSize(1))));
    }

    @Test
    void a_device_without_a_record_is_explained_by_its_address_and_what_it_claims() {
        var phone = TestPhone.of("nobody");
        var address = "2001:db8::1" + phone.mac().substring(9).toLowerCase(Locale.ROOT);
        TopicWriter.publish(
                Topic.DEVICE,
                phone.deviceName(),
                new DeviceSeen(phone.deviceName(), address, "http", "CONFIGURATION", "UNKNOWN_DEVICE", null));
        await().untilAsserted(() -> explain(phone.deviceName()).body("items[0].finding", equalTo("NO_RECORD")));
        TopicWriter.publish(
                Topic.ACTIVATION,
                "certificate/" + phone.fingerprint(),
                new RedemptionRefused(
                        "UNTRUSTED_CERTIFICATE",
                        "",
                        phone.fingerprint(),
                        null,
                        null,
                        "UNTRUSTED_ISSUER",
                        phone.deviceName(),
                        "CN=Acme CA",
                        null,
                        address,
                        null));

        await().untilAsserted(() -> List.of(phone.deviceName(), phone.fingerprint(), address)
                .forEach(handle -> explain(handle)
                        .body("items", hasSize(1))
                        .body("items[0].finding", equalTo("UNTRUSTED_ISSUER"))
                        .body("items[0].sentence", containsString("claims to be " + phone.deviceName()))
                        .body("items[0].remedy.with.issuer", equalTo("CN=Acme CA"))));
    }

    @Test
    void a_serial_number_finds_the_phone_whose_certificate_has_it() {
        var phone = TestPhone.of("frida").provisioned().issued();
        var device = new Device(new PhoneModel("8845"), new MacAddress(phone.mac()));
        var certificate =
                ManufacturerCa.create().issue(MicRequest.of(device, KeyType.EC)).certificate();
        phone.publish(new CodeRedeemed(
                phone.codeId(),
                phone.id(),
                phone.mac(),
                "8845",
                phone.deviceName(),
                phone.fingerprint(),
                Certificates.base64(certificate)));

        await().untilAsserted(() -> explain("fch" + phone.mac().substring(4).toLowerCase(Locale.ROOT))
                .body("items", hasSize(1))
                .body("items[0].subject.phoneId", equalTo(phone.id().toString())));
    }

    @Test
    void a_device_that_typed_the_code_of_another_phone_is_no_mistyped_mac() {
        var phone = withMac(TestPhone.of("gerda"));
        var similar = "SEP" + phone.mac().substring(0, 8) + (phone.mac().charAt(8) == '7' ? '8' : '7')
                + phone.mac().substring(9);
        TopicWriter.publish(
                Topic.DEVICE,
                similar,
                new DeviceSeen(similar, "10.3.3.3", "http", "CONFIGURATION", "UNKNOWN_DEVICE", null));
        await().untilAsserted(() -> explain(phone.deviceName())
                .body("items[0].finding", equalTo("MAC_MISTYPED"))
                .body("items[0].sentence", containsString(similar)));

        var other = TestPhone.of("hanna").provisioned().issued();
        refuse("MODEL_MISMATCH", similar, other, null);

        await().untilAsserted(() -> explain(phone.deviceName()).body("items[0].finding", equalTo("NEVER_SEEN")));
        explain(similar)
                .body("items[0].finding", equalTo("ANOTHER_MODEL"))
                .body("items[0].sentence", containsString(other.dummy() + " is provisioned as an 8845"));
    }

    @Test
    void the_phone_that_a_device_is_already_is_named() {
        var other = TestPhone.of("ida").provisioned().issued().redeemed().macAssigned();
        var phone = TestPhone.of("jana").provisioned().issued();
        refuse("DEVICE_MISMATCH", other.deviceName(), phone, null);

        await().untilAsserted(() -> explain(phone.id().toString())
                .body("items[0].finding", equalTo("DEVICE_HAS_RECORD"))
                .body("items[0].sentence", containsString("with the number " + other.extension()))
                .body("items[0].remedy.with.phoneId", equalTo(other.id().toString())));
    }

    @Test
    void of_devices_that_typed_wrong_codes_only_those_without_a_record_may_be_a_phone_that_waits() {
        var known = TestPhone.of("karla").provisioned().issued().redeemed().macAssigned();
        var stranger = TestPhone.of("nobody");
        var phone = TestPhone.of("lena").provisioned().issued();
        phone.publish(new CodeViewed(phone.codeId(), phone.id(), "olga", "ADMINISTRATION"));
        refuse("UNKNOWN", known.deviceName(), null, null);
        refuse("THROTTLED", stranger.deviceName(), null, TestPhone.EXPIRES);

        await().untilAsserted(() -> explain(phone.dummy())
                .body("items[0].finding", equalTo("CODE_NOT_TYPED"))
                .body("items[0].sentence", containsString(stranger.deviceName() + " has no record and is locked"))
                .body("items[0].sentence", not(containsString(known.deviceName())))
                .body("items[0].remedy.action", equalTo("UNLOCK_CALLER")));
    }

    private static TestPhone withMac(TestPhone phone) {
        return phone.publish(new PhoneProvisioned(
                        phone.id(),
                        phone.deviceName(),
                        "8845",
                        phone.mac(),
                        "Desk",
                        List.of(new Line(1, phone.extension())),
                        phone.owner(),
                        "Default",
                        true))
                .issued();
    }

    private static void refuse(
            String reason, String deviceName, @Nullable TestPhone codeOf, @Nullable Instant retryAt) {
        TopicWriter.publish(
                Topic.ACTIVATION,
                "device/" + deviceName,
                Refusals.refused(reason, deviceName, "33".repeat(32), "10.3.3.3", codeOf, retryAt));
    }

    @Test
    void what_is_not_known_is_said_to_be_not_known() {
        explain("SEP0000000000FF").body("items[0].finding", equalTo("NOTHING_KNOWN"));
        explain("nobody-of-this-name").body("items", hasSize(0));
    }

    @Test
    void an_activation_code_is_refused_and_not_quoted() {
        for (var path : List.of("explanations", "timeline")) {
            Operator.request()
                    .queryParam("handle", "1234 5678 9012 3456")
                    .get("/api/v1/" + path)
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("handle"))
                    .body(
                            "detail",
                            equalTo("That looks like an activation code. Search by its code id, or by the phone."))
                    .body(not(containsString("5678")));
        }
    }

    @Test
    void nobody_asks_without_an_account() {
        given().queryParam("handle", "8801").get("/api/v1/explanations").then().statusCode(401);
    }

    private static ValidatableResponse explain(String handle) {
        return Operator.request()
                .queryParam("handle", handle)
                .get("/api/v1/explanations")
                .then()
                .statusCode(200);
    }
}
