package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.selfcare.phone.Stage;
import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of phones: what is to be done first, all of it findable. */
@QuarkusTest
@WithRealServers
class PhoneListIT {

    @Test
    void what_can_be_done_comes_first_in_the_order_that_stages_have() {
        phone("A registered one").issued().redeemed().macAssigned().served().reported("REGISTERED");
        phone("B configured one").issued().redeemed().macAssigned().served();
        phone("C failed one").issued().redeemed().macAssigned().reported("CONFIGURATION_REFUSED");
        phone("D accepted one").issued().redeemed().macAssigned();
        phone("E finishing one").issued().redeemed();
        phone("F expired one").issued().expired();
        phone("G without a code").issued().released();
        phone("H in preparation");
        phone("I ready one").issued();
        withoutCode("J that waits", "SEP" + hex());
        withoutCode("K without a device", "BAT" + hex());
        await().untilAsserted(() ->
                assertThat(stages()).hasSize(11).contains(Stage.REGISTERED, Stage.FAILED, Stage.CONFIGURED));

        assertThat(stages()).isSortedAccordingTo((one, other) -> one.urgency().compareTo(other.urgency()));
        assertThat(stages())
                .containsExactlyInAnyOrder(
                        Stage.REGISTERED,
                        Stage.CONFIGURED,
                        Stage.FAILED,
                        Stage.ACTIVATED,
                        Stage.FINISHING,
                        Stage.EXPIRED,
                        Stage.NO_CODE,
                        Stage.NO_CODE,
                        Stage.PREPARING,
                        Stage.CODE_READY,
                        Stage.WAITING);
        assertThat(Browser.signedIn("karl").get("/").asString()).doesNotContainIgnoringCase(">active<");
    }

    @Test
    void more_than_twenty_come_page_by_page_and_each_can_be_found() {
        var phones = IntStream.range(0, 23)
                .mapToObj(i -> TestPhone.of("laura", "Desk %02d".formatted(i)))
                .map(each -> each.publish(new PhoneProvisioned(
                        each.id(),
                        "BAT5A0F33C1D2E4",
                        "7841",
                        null,
                        each.description(),
                        List.of(new Line(1, each.extension())),
                        "laura",
                        each.description().equals("Desk 22") ? "Hamburg Süd" : "Berlin",
                        true)))
                .toList();
        var browser = Browser.signedIn("laura");
        await().untilAsserted(() -> browser.get("/").then().body(containsString("Page 1 of 2, 23 phones")));

        browser.get("/").then().body(containsString("Desk 19"), not(containsString("Desk 20")));
        browser.get("/?page=1&size=20").then().body(containsString("Desk 22"), not(containsString("Desk 19")));
        for (var text : List.of("desk 22", "hamburg", phones.get(22).extension(), "7841")) {
            browser.get("/?size=50&q=" + text)
                    .then()
                    .body(
                            containsString("Desk 22"),
                            containsString("Hamburg Süd"),
                            containsString(phones.get(22).extension()),
                            containsString("7841"),
                            containsString("BAT5A0F33C1D2E4"));
        }
        browser.get("/?q=hamburg").then().body(not(containsString("Desk 21")), containsString("Show all phones"));
        browser.get("/?q=%25").then().body(containsString("No phone of yours matches"));
        browser.get("/?page=99")
                .then()
                .body(containsString("Page 2 of 2"), containsString("Desk 22"), containsString("/?page=0&amp;size=20"));
    }

    @Test
    void numbers_in_names_are_counted() {
        IntStream.of(10, 2, 0, 1).forEach(i -> TestPhone.of("judy", "Büro " + i).provisioned());
        var browser = Browser.signedIn("judy");
        await().untilAsserted(() -> assertThat(offices(browser)).hasSize(4));

        assertThat(offices(browser)).containsExactly("Büro 0", "Büro 1", "Büro 2", "Büro 10");
    }

    private static List<String> offices(Browser browser) {
        var names = Pattern.compile("<bdi>(Büro \\d+)</bdi>")
                .matcher(browser.get("/?size=100").asString());
        return names.results().map(each -> each.group(1)).toList();
    }

    private static TestPhone phone(String description) {
        return TestPhone.of("karl", description).provisioned();
    }

    private static void withoutCode(String description, String deviceName) {
        var phone = TestPhone.of("karl", description);
        phone.publish(new PhoneProvisioned(
                phone.id(), deviceName, "8845", null, description, List.of(), "karl", "Default", false));
    }

    private static String hex() {
        return UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT);
    }

    private static List<Stage> stages() {
        return given()
                .auth()
                .preemptive()
                .basic("karl", "karl-password")
                .get("/api/v1/my/phones?size=100")
                .jsonPath()
                .getList("items.stage", String.class)
                .stream()
                .map(Stage::valueOf)
                .toList();
    }
}
