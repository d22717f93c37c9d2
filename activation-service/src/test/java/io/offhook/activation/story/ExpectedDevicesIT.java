package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.PhoneFactory.SERVICE;
import static io.offhook.activation.story.PhoneFactory.TYPO;
import static io.offhook.activation.story.PhoneFactory.reasonOf;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.offhook.contracts.Event;
import io.offhook.contracts.activation.DeviceExpectationRemoved;
import io.offhook.contracts.activation.DeviceExpected;
import io.offhook.contracts.activation.UnexpectedDeviceSeen;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Genuine phones that are on the supplier's list, and one that is not. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class ExpectedDevicesIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();
    private static final String SETTING = "/api/v1/settings/activation";
    private static final String LIST = "/api/v1/expected-devices";

    @Inject
    OtherServices others;

    @Inject
    ReadModelRebuild rebuild;

    private final VirtualPhone phone = FACTORY.phone("8845");
    private final String mac = phone.device().mac().digits();

    /** As this manufacturer gives them. */
    private final String serialNumber = "FCH" + mac.substring(4);

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @AfterEach
    void asConfigured() {
        as("admin").body("{}").put(SETTING).then().statusCode(200);
    }

    @Test
    void a_phone_on_no_list_is_refused_until_it_is_listed_and_again_when_it_is_removed() {
        var code = AdminApi.reveal(AdminApi.issued(others, UUID.randomUUID(), "8845", null));
        policy("REFUSE");

        assertThat(reasonOf(redeem(phone, code))).isEqualTo("UNEXPECTED_DEVICE");
        assertThat(reasonOf(phone.activation().register(SERVICE))).isEqualTo("UNEXPECTED_DEVICE");
        await().untilAsserted(() -> assertThat(seen("REFUSE"))
                .containsExactly(new UnexpectedDeviceSeen(phone.device().name(), "8845", true)));

        send("SERIAL NUMBER\n" + serialNumber + "\n").body("changed", equalTo(1));
        assertThat(redeem(phone, code)).isInstanceOf(RedemptionAnswer.Redeemed.class);

        as("admin").delete(LIST + "/{key}", serialNumber).then().statusCode(204);
        assertThat(reasonOf(redeem(phone, code))).isEqualTo("UNEXPECTED_DEVICE");
        as("admin")
                .delete(LIST + "/{key}", serialNumber)
                .then()
                .statusCode(404)
                .body("type", endsWith("/device-not-expected"));
        await().untilAsserted(() -> assertThat(eventsOf("expected-device/" + serialNumber))
                .containsExactly(
                        new DeviceExpected(null, serialNumber, null),
                        new DeviceExpectationRemoved(null, serialNumber)));
        as("admin").get("/api/v1/codes/summary").then().body("refusedIn24Hours", hasKey("UNEXPECTED_DEVICE"));
    }

    /** Another unexpected phone comes last: once it was noticed, all before it was. */
    @Test
    void an_alarm_is_raised_once_and_the_phone_goes_on() {
        policy("ALARM");
        var listed = FACTORY.phone("8845");
        send("MAC,MODEL\n" + listed.device().mac() + ",CP-8845-K9\n");

        assertThat(reasonOf(redeem(phone, TYPO))).isEqualTo("MALFORMED");
        assertThat(reasonOf(redeem(phone, TYPO))).isEqualTo("MALFORMED");
        assertThat(reasonOf(redeem(listed, TYPO))).isEqualTo("MALFORMED");
        var last = FACTORY.phone("8845");
        redeem(last, TYPO);

        await().until(() -> !seen(last, "ALARM").isEmpty());
        assertThat(seen("ALARM"))
                .containsExactly(new UnexpectedDeviceSeen(phone.device().name(), "8845", false));
        assertThat(seen(listed, "ALARM")).isEmpty();
    }

    @Test
    void the_same_file_twice_changes_nothing_and_a_bad_row_stops_no_other() {
        var file = "\uFEFFModel;pallet;serial number;mac\n8845;7;" + serialNumber + ";" + mac + "\n8845;7;;\n;;;"
                + mac.toLowerCase(java.util.Locale.ROOT) + "\n";

        send(file)
                .body("rows", equalTo(3))
                .body("changed", equalTo(1))
                .body("failed", equalTo(2))
                .body("ignoredColumns", contains("PALLET"))
                .body("failures.line", contains(3, 4))
                .body("failures[1].message", equalTo("The same device is on line 2."));
        send(file).body("changed", equalTo(0)).body("unchanged", equalTo(1));

        as("operator")
                .queryParam("q", serialNumber.substring(2))
                .get(LIST)
                .then()
                .body("items.key", contains(mac))
                .body("items[0].serialNumber", equalTo(serialNumber))
                .body("$", not(hasKey("next")));
        await().untilAsserted(
                        () -> assertThat(eventsOf("expected-device/" + mac)).hasSize(1));
    }

    @Test
    void the_list_comes_page_by_page_and_is_rebuilt_equal_to_the_live_one() throws InterruptedException {
        send("SERIAL NUMBER,MODEL\nZZZ00001,8845\nZZZ00002,\nZZZ00003,8861\n");

        var next =
                page("", 2).body("items.key", contains("ZZZ00001", "ZZZ00002")).body("next", notNullValue());
        page(next.extract().path("next"), 2).body("items.key", contains("ZZZ00003"));
        page("ZZZ00003", 2).body("items", empty());
        var live = page("", 1_000).extract().asString();

        rebuild.rebuild("expected-devices");

        assertThat(page("", 1_000).extract().asString()).isEqualTo(live);
    }

    @Test
    void only_administrators_change_the_list_and_what_is_no_list_is_refused() {
        as("operator")
                .contentType("text/csv")
                .body("MAC\n")
                .post(LIST + "/import")
                .then()
                .statusCode(403);
        as("operator").delete(LIST + "/{key}", mac).then().statusCode(403);
        as("alice").get(LIST).then().statusCode(403);
        as("admin").queryParam("limit", 0).get(LIST).then().statusCode(400);
        as("admin").body("{\"expectedDevices\":\"MAYBE\"}").put(SETTING).then().statusCode(400);
        as("admin")
                .contentType("text/csv")
                .body("PALLET\n7\n")
                .post(LIST + "/import")
                .then()
                .statusCode(400)
                .body("type", endsWith("/unusable-file"));
    }

    private static void policy(String policy) {
        as("admin")
                .body("{\"expectedDevices\":\"" + policy + "\"}")
                .put(SETTING)
                .then()
                .statusCode(200)
                .body("expectedDevices", equalTo(policy));
    }

    private static ValidatableResponse send(String file) {
        return as("admin")
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post(LIST + "/import")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page(String after, int limit) {
        return as("operator")
                .queryParam("q", "zzz0")
                .queryParam("after", after)
                .queryParam("limit", limit)
                .get(LIST)
                .then()
                .statusCode(200);
    }

    private List<Event> seen(String policy) {
        return seen(phone, policy);
    }

    private List<Event> seen(VirtualPhone device, String policy) {
        return eventsOf("unexpected-device/" + device.device().name() + "/" + policy);
    }

    private List<Event> eventsOf(String stream) {
        return others.eventsOf(Topic.ACTIVATION, stream);
    }
}
