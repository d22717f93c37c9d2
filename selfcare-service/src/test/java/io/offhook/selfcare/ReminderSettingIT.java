package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.state.ReminderSetting;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.setting.FindReminderSetting;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.MailedPeople;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestClock;
import io.offhook.selfcare.support.TestMailServer;
import io.offhook.selfcare.support.TestPhone;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Administrators say when people are reminded of codes; until they do, and when they no longer do, the configuration says it. */
@QuarkusTest
@WithRealServers
class ReminderSettingIT {

    private static final String KEY = "reminders";
    private static final Optional<String> SENT = Optional.of("SENT");

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    TestMailServer mailServer;

    @Inject
    SelfcareTables tables;

    @Inject
    TestClock clock;

    @Inject
    FindReminderSetting setting;

    @Inject
    UnitOfWork units;

    @AfterEach
    void as_it_was() {
        clock.reset();
        TopicWriter.erase(Topic.SETTING, KEY);
        awaitSetting(Optional.empty());
    }

    @Test
    void people_are_reminded_when_administrators_say_until_they_say_nothing() {
        remind(Duration.ofHours(30));
        var first = expiring(Duration.ofHours(40));
        clock.advance(Duration.ofHours(11));
        await().untilAsserted(() -> assertThat(reminder(first, "PT30H")).isEqualTo(SENT));

        TopicWriter.erase(Topic.SETTING, KEY);
        awaitSetting(Optional.empty());
        var second = expiring(Duration.ofHours(40));
        clock.advance(Duration.ofHours(10));

        await().untilAsserted(() -> assertThat(reminder(second, "PT24H")).isEqualTo(SENT));
        assertThat(reminder(second, "PT30H")).isEmpty();
    }

    private void remind(Duration before) {
        var times = List.of(before);
        TopicWriter.publish(Topic.SETTING, KEY, new ReminderSetting(times));
        awaitSetting(Optional.of(times));
    }

    private void awaitSetting(Optional<List<Duration>> times) {
        await().untilAsserted(() ->
                assertThat(units.runApart(setting::find).await().indefinitely()).isEqualTo(times));
    }

    private Optional<String> reminder(TestPhone phone, String step) {
        return tables.noticeState("CODE_EXPIRES_SOON/" + phone.codeId() + "/" + step);
    }

    private TestPhone expiring(Duration in) {
        var people = new MailedPeople(activation, mailServer);
        var owner = MailedPeople.person();
        var phone = people.phone(owner).provisioned();
        phone.publish(phone.issuedEvent(Instant.now().plus(in)));
        people.awaitMail(owner);
        return phone;
    }
}
