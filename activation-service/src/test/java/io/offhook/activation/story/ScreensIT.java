package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.issuedFor;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.contracts.activation.ClaimRefused;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.contracts.topic.Topic;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phones that show no certificate: they open pages, dial, and are paired by their owner. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class ScreensIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();

    /** In the staging network of the tests. */
    private static final String STAGING = "127.0.45.7";

    private static final String OFFICE = "127.0.48.7";

    @Inject
    OtherServices others;

    private final UUID phoneId = UUID.randomUUID();
    private final VirtualPhone phone = FACTORY.phone("8845");
    private final ScreenBrowser office =
            new ScreenBrowser(OFFICE, phone.device().name(), "8845");
    private final ScreenBrowser staging =
            new ScreenBrowser(STAGING, phone.device().name(), "8845");

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @Test
    void a_phone_finds_its_pages_with_the_headers_that_phones_want() {
        var menu = office.open("/screen");

        assertThat(menu.head())
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-type: text/xml; charset=UTF-8")
                .containsIgnoringCase("expires: Thu, 01 Jan 2015 00:00:00 GMT");
        assertThat(menu.xml()).contains("<CiscoIPPhoneMenu>", "/screen/activate?name=" + office.deviceName());
        assertThat(office.open("/screen/activate").xml()).contains("<QueryStringParam>code</QueryStringParam>");
        assertThat(office.ask("GET", "/screen?name=nobody", "").xml()).contains("CiscoIPPhoneError");
        assertThat(office.ask("GET", "/screen/authenticate?UserID=a&Password=b", "")
                        .xml())
                .isEqualTo("UN-AUTHORIZED");
        assertThat(office.ask("GET", "/api/v1/codes", "").head()).startsWith("HTTP/1.1 404");
    }

    @Test
    void what_is_no_page_is_refused_with_an_object_that_phones_know() {
        for (var refused : Map.of(
                        "404", office.ask("GET", "/nothing", ""),
                        "405", office.ask("DELETE", "/screen", ""),
                        "413", office.ask("POST", "/screen/claim", "code=" + "1".repeat(1_100)))
                .entrySet()) {
            assertThat(refused.getValue().head())
                    .startsWith("HTTP/1.1 " + refused.getKey())
                    .containsIgnoringCase("content-type: text/xml; charset=UTF-8");
            assertThat(refused.getValue().xml())
                    .contains("<CiscoIPPhoneError Number=\"1\">")
                    .doesNotContain("html");
        }
    }

    @Test
    void a_code_with_the_mac_on_record_is_used_once_and_the_same_phone_gets_the_same_page_again() {
        var code = reveal(issuedFor(others, phoneId, phone.device()));

        var first = office.type(code);
        assertThat(first.xml()).contains("This phone is " + office.deviceName());
        assertThat(office.post(code).xml()).isEqualTo(first.xml());
        await().untilAsserted(() -> assertThat(others.eventsOf(Topic.ACTIVATION, phoneId.toString()))
                .filteredOn(CodeRedeemedByClaim.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(CodeRedeemedByClaim.class, it -> {
                    assertThat(it.method()).isEqualTo("SCREEN");
                    assertThat(it.address()).isEqualTo(OFFICE);
                }));

        assertThat(redeem(phone, code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
        assertThat(office.type(code).xml()).contains("This code is not accepted");
    }

    @Test
    void without_a_mac_on_record_the_code_works_in_a_staging_network_alone() {
        var code = reveal(issued(others, phoneId, "8845", null));

        assertThat(office.type(code).xml()).contains("This code is not accepted");
        await().untilAsserted(() ->
                assertThat(refusals(office)).extracting(ClaimRefused::reason).contains("CLAIM_NOT_ALLOWED"));
        assertThat(staging.type(code).xml()).contains("This phone is " + staging.deviceName());
    }

    @Test
    void a_stranger_sees_the_same_page_whatever_is_wrong() {
        var code = reveal(issued(others, phoneId, "8845", null));
        var unknown = CodesOfNobody.one();

        assertThat(office.type(code).xml())
                .contains("This code is not accepted")
                .isEqualTo(office.type(unknown).xml());
    }

    @Test
    void wrong_codes_lock_claims_of_the_name_and_never_the_device_that_has_the_certificate() {
        var code = reveal(issuedFor(others, phoneId, phone.device()));
        for (int i = 0; i < 5; i++) {
            office.type(CodesOfNobody.one());
        }

        assertThat(office.type(code).xml()).contains("Too many wrong codes");
        assertThat(staging.type(CodesOfNobody.one()).xml()).contains("This code is not accepted");
        await().untilAsserted(() ->
                assertThat(refusals(office)).anyMatch(it -> it.reason().equals("THROTTLED") && it.retryAt() != null));
        assertThat(redeem(phone, code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_registrar_tells_what_was_dialled_on_a_guest_line() {
        var code = reveal(issuedFor(others, phoneId, phone.device()));

        dial("admin", code).then().statusCode(403);
        dial("selfcare", CodesOfNobody.one()).then().statusCode(422).body("reason", equalTo("NOT_ACCEPTED"));
        dial("selfcare", code).then().statusCode(200).body("deviceName", equalTo(office.deviceName()));
        dial("selfcare", code).then().statusCode(200);
    }

    @Test
    void an_owner_confirms_the_code_on_the_display_and_the_phone_goes_on_by_itself() {
        issued(others, phoneId, "8845", null);
        var older = staging.open("/screen/pair");
        var waiting = staging.open("/screen/pair");
        assertThat(staging.follow(older).xml()).doesNotContain(older.pairingCode());
        var letters = waiting.pairingCode();
        assertThat(staging.follow(waiting).pairingCode()).isEqualTo(letters);

        confirm("mallory", letters).then().statusCode(404);
        confirm("alice", "BBBB-BBBB").then().statusCode(422);
        confirm("alice", letters.toLowerCase(java.util.Locale.ROOT)).then().statusCode(200);
        confirm("alice", letters).then().statusCode(200);

        assertThat(staging.follow(waiting).xml()).contains("This phone is " + staging.deviceName());
        await().untilAsserted(() -> assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString()))
                .containsExactly("CodeIssued", "PairingConfirmed", "CodeRedeemedByClaim"));
    }

    @Test
    void a_pairing_is_for_one_record_and_outside_of_staging_networks_for_the_mac_on_record() {
        issued(others, phoneId, "8845", null);
        var letters = office.open("/screen/pair").pairingCode();

        confirm("alice", letters).then().statusCode(403).body("reason", equalTo("CLAIM_NOT_ALLOWED"));
    }

    @Test
    void in_a_staging_network_a_phone_shows_which_it_is_and_elsewhere_nothing_of_its_owner() {
        issuedFor(others, phoneId, phone.device());

        assertThat(staging.open("/screen/phone").xml()).contains("Owner: alice", office.deviceName());
        assertThat(office.open("/screen/phone").xml()).doesNotContain("alice").contains(office.deviceName());
    }

    @Test
    void no_log_line_holds_what_was_asked_for() {
        var lines = new CopyOnWriteArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage()
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters())
                        + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var root = LogManager.getLogManager().getLogger("");
        root.addHandler(handler);
        try {
            var secret = CodesOfNobody.one();
            office.type(secret);
            office.ask("GET", "/screen/claim?name=" + office.deviceName() + "&code=" + secret + "%zz", "");
            office.ask("GET", "/screen/nothing?code=" + secret, "");
            office.ask("POST", "/screen/claim?code=" + secret, "x".repeat(5_000));
            office.ask("DELETE", "/screen/claim?code=" + secret, "");

            assertThat(lines).noneMatch(line -> line.contains(secret));
        } finally {
            root.removeHandler(handler);
        }
    }

    private List<ClaimRefused> refusals(ScreenBrowser browser) {
        return others.eventsOf(Topic.ACTIVATION, "claim/" + browser.deviceName()).stream()
                .map(ClaimRefused.class::cast)
                .toList();
    }

    private Response dial(String account, String code) {
        return as(account)
                .body(Map.of("code", code, "deviceName", office.deviceName(), "address", OFFICE))
                .post("/api/v1/claims");
    }

    private Response confirm(String user, String letters) {
        return as("selfcare")
                .header("Offhook-Acting-User", user)
                .body(Map.of("pairingCode", letters, "phoneId", phoneId))
                .post("/api/v1/pairings/confirm");
    }
}
