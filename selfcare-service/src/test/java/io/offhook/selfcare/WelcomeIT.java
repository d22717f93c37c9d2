package io.offhook.selfcare;

import static io.offhook.selfcare.support.MailedPeople.address;
import static io.offhook.selfcare.support.MailedPeople.grouped;
import static io.offhook.selfcare.support.MailedPeople.name;
import static io.offhook.selfcare.support.MailedPeople.person;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.WelcomeIT.WithoutPhone;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.MailedPeople;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestMailServer;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New people are welcomed, also without a phone. */
@QuarkusTest
@WithRealServers
@TestProfile(WithoutPhone.class)
class WelcomeIT {

    public static class WithoutPhone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("offhook.mail.welcome-without-phone", "true");
        }
    }

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    TestMailServer mailServer;

    @SuppressWarnings("NullAway.Init") // set before each test
    private MailedPeople people;

    @Inject
    SelfcareTables tables;

    @BeforeEach
    void prepare() {
        people = new MailedPeople(activation, mailServer);
    }

    @Test
    void a_new_person_without_a_phone_is_told_so_and_is_told_again_when_they_have_one() {
        var owner = person();
        assertThat(people.awaitMail(owner).text()).contains("Hello A Person,", "No phone is assigned to you yet.");

        var phone = people.phone(owner).provisioned().issued();

        assertThat(people.awaitMails(owner, 2).getLast().text())
                .contains(grouped(phone), phone.extension())
                .doesNotContain("No phone");
    }

    @Test
    void a_person_who_moves_or_is_renamed_is_not_welcomed_again() {
        var owner = person();
        people.awaitMail(owner);
        awaitWelcomed(owner);

        TopicWriter.publish(Topic.USER, owner, new User(owner, "Another Name", "moved-" + address(owner)));
        var phone = people.phone(owner).provisioned().issued();

        await().untilAsserted(() -> assertThat(tables.mailState(phone.codeId())).contains("SENT"));
        assertThat(mailServer.to("moved-" + address(owner)))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.text()).contains(grouped(phone)).doesNotContain("Welcome!"));
    }

    @Test
    void reading_the_user_topic_from_the_beginning_welcomes_nobody_again() {
        var owner = name();
        var user = new User(owner, "A Person", address(owner));
        var at = Instant.now();
        TopicWriter.publishLate(Topic.USER, owner, at, user);
        people.awaitMail(owner);
        awaitWelcomed(owner);

        tables.forgetPerson(owner);
        TopicWriter.republishLate(Topic.USER, owner, 1, at, user);
        await().until(() -> tables.knows(owner));
        var phone = people.phone(owner).provisioned().issued();

        await().untilAsserted(() -> assertThat(tables.mailState(phone.codeId())).contains("SENT"));
        assertThat(mailServer.to(address(owner))).hasSize(2);
        assertThat(tables.noticeState("WELCOME/" + owner)).isEmpty();
    }

    @Test
    void a_later_person_under_the_same_id_is_welcomed() {
        var owner = person();
        people.awaitMail(owner);
        awaitWelcomed(owner);

        tables.forgetPerson(owner);
        MailedPeople.publish(owner, null);

        people.awaitMails(owner, 2);
    }

    @Test
    void names_of_all_kinds_arrive_as_they_are() throws Exception {
        for (var name :
                new String[] {"محمد علي", "💐 Zoë 👩‍🚀", "O'Neil, \"Pat\" <x@y.z>", "{name} {#if}", "<b>Bold</b> & Co"
                }) {
            var owner = name();
            TopicWriter.publish(Topic.USER, owner, new User(owner, name, address(owner)));

            var mail = people.awaitMail(owner);

            assertThat(mail.text()).contains("Hello " + name + ",");
            assertThat(mail.html()).doesNotContain("<b>Bold</b>");
            assertThat(mail.message().getAllRecipients()).hasSize(1);
            assertThat(mail.message().getSubject()).isEqualTo("Welcome to self care of your phones");
        }
    }

    private void awaitWelcomed(String owner) {
        await().untilAsserted(
                        () -> assertThat(tables.noticeState("WELCOME/" + owner)).contains("SENT"));
    }
}
