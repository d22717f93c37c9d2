package io.offhook.tvs.lsc.listener;

import static io.offhook.tvs.AdminApi.asAdmin;
import static io.offhook.tvs.AdminApi.asOperator;
import static io.offhook.tvs.lsc.listener.LscApi.OPERATIONS;
import static io.offhook.tvs.lsc.listener.LscApi.mic;
import static io.offhook.tvs.lsc.listener.LscApi.operation;
import static io.offhook.tvs.lsc.listener.LscApi.request;
import static io.offhook.tvs.lsc.listener.LscApi.scheduled;
import static io.offhook.tvs.lsc.wire.PhoneBytes.element;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.servers.test.LongWait;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.tvs.Installation;
import io.offhook.tvs.lsc.listener.CapfPhone.Asked;
import io.offhook.tvs.lsc.wire.PhoneBytes;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is not the phone changes nothing. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(Installation.class)
class CapfStrangersIT {

    private static final int NO_ACTION = 0;
    private static final int SUCCESS = 1;
    private static final int FAILURE = 7;
    private static final int UNKNOWN = 9;

    @Inject
    CapfListener listener;

    @BeforeEach
    void the_ca_is_in_the_role_capf_and_the_manufacturer_is_trusted() throws Exception {
        LscApi.prepare();
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
            var answer = session.ask(PhoneBytes.authentication(session.session(), "SEP2C3124C9F8E2", string));
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

        LongWait.await().until(() -> phone("2C3124C9F8E6").endBy(mic) == FAILURE);
    }

    private CapfPhone phone(String mac) {
        return new CapfPhone(listener.port(), "SEP" + mac);
    }
}
