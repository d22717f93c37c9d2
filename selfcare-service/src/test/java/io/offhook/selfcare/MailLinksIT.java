package io.offhook.selfcare;

import static io.offhook.selfcare.support.MailedPeople.link;
import static io.offhook.selfcare.support.MailedPeople.person;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.MailedPeople;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestClock;
import io.offhook.selfcare.support.TestMailServer;
import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders, news of used codes, and the links in both. */
@QuarkusTest
@WithRealServers
class MailLinksIT {

    private static final String NEVER_MADE = "A".repeat(43);
    private static final String DISPUTED = "io.offhook.RedemptionDisputed.v1";

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    TestMailServer mailServer;

    @SuppressWarnings("NullAway.Init") // set before each test
    private MailedPeople people;

    @Inject
    SelfcareTables tables;

    @Inject
    TestClock clock;

    @BeforeEach
    void prepare() {
        people = new MailedPeople(activation, mailServer);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void an_owner_is_told_which_device_used_the_code_and_disputes_it_once() {
        var owner = person();
        var phone = people.phone(owner).provisioned().issued();
        people.awaitMail(owner);
        phone.redeemed();

        var mail = people.awaitMails(owner, 2).getLast();

        assertThat(mail.text()).contains(phone.deviceName(), "8845", "(UTC)");
        assertThat(mail.header("List-Unsubscribe")).isEmpty();
        var link = link(mail, "dispute");
        assertThat(page("GET", link, 200)).contains(phone.deviceName(), "<form method=\"post\">");
        assertThat(tables.events(phone.id())).doesNotContain(DISPUTED);

        assertThat(page("POST", link, 200)).contains(phone.deviceName()).doesNotContain("<form");

        assertThat(tables.events(phone.id())).containsOnlyOnce(DISPUTED);
        assertThat(tables.actors(phone.id())).contains(owner);
        var unknown = page("GET", "/mails/dispute/" + NEVER_MADE, 404);
        assertThat(page("POST", link, 404)).isEqualTo(unknown);
        assertThat(page("GET", link, 404)).isEqualTo(unknown);
        assertThat(page("POST", "/mails/dispute/what", 404)).isEqualTo(unknown);
        assertThat(tables.events(phone.id())).containsOnlyOnce(DISPUTED);
    }

    @Test
    void a_former_owner_disputes_nothing_until_the_phone_is_theirs_again() {
        var owner = person();
        var phone = people.phone(owner).provisioned().issued();
        people.awaitMail(owner);
        phone.redeemed();
        var link = link(people.awaitMails(owner, 2).getLast(), "dispute");
        hand(phone, person());

        var unknown = page("GET", "/mails/dispute/" + NEVER_MADE, 404);
        assertThat(page("GET", link, 404)).isEqualTo(unknown);
        assertThat(page("POST", link, 404)).isEqualTo(unknown);
        assertThat(tables.events(phone.id())).doesNotContain(DISPUTED);

        hand(phone, owner);
        assertThat(page("POST", link, 200)).contains(phone.deviceName());
        assertThat(tables.events(phone.id())).containsOnlyOnce(DISPUTED);
    }

    @Test
    void a_link_that_disputes_is_old_after_thirty_days() {
        var owner = person();
        var phone = people.phone(owner).provisioned().issued();
        people.awaitMail(owner);
        phone.redeemed();
        var link = link(people.awaitMails(owner, 2).getLast(), "dispute");

        clock.advance(Duration.ofDays(30).plusMinutes(1));

        page("POST", link, 404);
        assertThat(tables.events(phone.id())).doesNotContain(DISPUTED);
    }

    @Test
    void an_owner_is_reminded_once_before_a_code_that_nobody_used_expires() {
        var owner = person();
        var phone = expiring(owner, Duration.ofHours(40));
        var brief = expiring(owner, Duration.ofHours(20));
        await().untilAsserted(() -> {
            assertThat(tables.mailState(phone.codeId())).contains("SENT");
            assertThat(tables.mailState(brief.codeId())).contains("SENT");
        });
        int before = mailServer.to(MailedPeople.address(owner)).size();

        clock.advance(Duration.ofHours(17));

        var mail = people.awaitMails(owner, before + 1).getLast();
        assertThat(mail.text())
                .contains(MailedPeople.grouped(phone), "expires in")
                .doesNotContain(MailedPeople.grouped(brief));
        assertThat(mail.header("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.header("List-Unsubscribe"))
                .containsExactly("<http://127.0.0.1:8084" + link(mail, "unsubscribe") + ">");
        await().untilAsserted(() -> assertThat(tables.noticeState("CODE_EXPIRES_SOON/" + phone.codeId() + "/PT24H"))
                .contains("SENT"));
        assertThat(tables.noticeState("CODE_EXPIRES_SOON/" + brief.codeId() + "/PT24H"))
                .isEmpty();
        people.awaitMails(owner, before + 1);
    }

    @Test
    void one_click_stops_reminders_and_nothing_else() {
        var owner = person();
        expiring(owner, Duration.ofHours(40));
        people.awaitMail(owner);
        clock.advance(Duration.ofHours(17));
        var link = link(people.awaitMails(owner, 2).getLast(), "unsubscribe");
        assertThat(page("GET", link, 200)).contains("<form method=\"post\">");
        assertThat(tables.mailsWanted(owner)).isEmpty();

        given().multiPart("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);

        assertThat(tables.mailsWanted(owner)).contains("false");
        page("POST", link, 200);
        var next = expiring(owner, Duration.ofHours(60));
        people.awaitMails(owner, 3);
        var reminded = expiring(person(), Duration.ofHours(60));
        await().untilAsserted(
                        () -> assertThat(tables.mailState(reminded.codeId())).contains("SENT"));
        clock.advance(Duration.ofHours(30));
        await().untilAsserted(() -> assertThat(tables.noticeState("CODE_EXPIRES_SOON/" + reminded.codeId() + "/PT24H"))
                .contains("SENT"));
        assertThat(tables.noticeState("CODE_EXPIRES_SOON/" + next.codeId() + "/PT24H"))
                .isEmpty();
        next.redeemed();
        assertThat(people.awaitMails(owner, 4).getLast().text()).contains(next.deviceName());
    }

    @Test
    void a_mail_is_forgotten_long_after_it_ended_and_that_a_person_was_welcomed_is_not() {
        var owner = person();
        var phone = people.phone(owner).provisioned().issued();
        await().untilAsserted(() -> assertThat(tables.mailState(phone.codeId())).contains("SENT"));

        clock.advance(Duration.ofDays(91));

        await().untilAsserted(() -> assertThat(tables.mails(owner)).isEmpty());
        await().untilAsserted(() -> assertThat(tables.mailState(phone.codeId())).isEmpty());
        assertThat(tables.noticeState("WELCOME/" + owner)).isPresent();
    }

    @Test
    void no_page_with_a_secret_in_its_address_is_kept_or_named_elsewhere() {
        for (var path : List.of("/mails/unsubscribe/", "/mails/dispute/", "/invitation/")) {
            var page = given().get(path + NEVER_MADE);
            page.then().statusCode(404).header("Cache-Control", "no-store");
            assertThat(page.headers().getValues("Referrer-Policy")).as(path).containsExactly("no-referrer");
        }
        assertThat(given().get("/login").headers().getValues("Referrer-Policy")).containsExactly("same-origin");
    }

    @Test
    void a_browser_that_hides_the_address_of_a_page_sends_its_form_all_the_same() {
        var link = "/mails/dispute/" + NEVER_MADE;
        given().header("Origin", "null")
                .contentType(ContentType.URLENC)
                .post(link)
                .then()
                .statusCode(404);
        given().header("Origin", "https://evil.example")
                .contentType(ContentType.URLENC)
                .post(link)
                .then()
                .statusCode(403);
        given().header("Origin", "null")
                .contentType(ContentType.URLENC)
                .post("/forgot")
                .then()
                .statusCode(403);
    }

    private void hand(TestPhone phone, String owner) {
        phone.handedTo(owner);
        await().untilAsserted(() -> assertThat(tables.ownersOf(phone.id())).startsWith(owner));
    }

    private TestPhone expiring(String owner, Duration in) {
        var phone = people.phone(owner).provisioned();
        return phone.publish(phone.issuedEvent(Instant.now().plus(in)));
    }

    private static String page(String method, String path, int status) {
        return given().request(method, path).then().statusCode(status).extract().asString();
    }
}
