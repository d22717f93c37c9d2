package io.offhook.tvs.lsc.listener;

import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.AdminApi.asOperator;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import io.offhook.tvs.AdminApi;
import io.offhook.tvs.Installation;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** What an administrator does with LSCs, and the MICs of phones. */
final class LscApi {

    static final String OPERATIONS = "/api/v1/lsc-operations";

    private static final ManufacturerCa MANUFACTURER = ManufacturerCa.create();

    private LscApi() {}

    /** The CA is in the role CAPF, and the manufacturer is trusted. */
    static void prepare() throws IOException {
        AdminApi.register(Files.readAllBytes(Installation.certificate("capf")), "CAPF");
        AdminApi.addAnchors(MANUFACTURER.bundlePem());
    }

    /** Returns the id of the operation. */
    static String scheduled(String device, String operation, String authentication) {
        return schedule(Map.of("operation", operation, "authentication", authentication, "devices", List.of(device)))
                .body("scheduled", equalTo(1))
                .extract()
                .path("phones[0].operationId")
                .toString();
    }

    static ValidatableResponse schedule(Map<String, Object> request) {
        return asAdmin()
                .contentType("application/json")
                .body(request)
                .post(OPERATIONS)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse operation(String id) {
        return asOperator().get(OPERATIONS + "/" + id).then();
    }

    static ValidatableResponse lsc(String device) {
        return asOperator().get("/api/v1/lscs/" + device).then();
    }

    static Identity mic(String mac, KeyType type) {
        return MANUFACTURER.issue(request(mac, type));
    }

    static MicRequest request(String mac, KeyType type) {
        return MicRequest.of(new Device(new PhoneModel("8845"), new MacAddress(mac)), type);
    }
}
