package io.offhook.selfcare;

import static io.offhook.selfcare.support.MailedPeople.grouped;
import static io.offhook.selfcare.support.MailedPeople.name;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.MailedPeople;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestMailServer;
import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which codes a mail has when there are many, or when some are not live any more. */
@QuarkusTest
@WithRealServers
class MailedCodesIT {

    private static final int MANY = 23;
    private static final int LISTED = 20;

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
    void a_person_who_gets_many_phones_gets_one_mail_with_as_many_codes_as_can_be_read() {
        var owner = name();
        var phones = IntStream.range(0, MANY)
                .mapToObj(i -> people.phone(owner).provisioned().issued())
                .toList();
        awaitNotices(phones, "PENDING");

        MailedPeople.publish(owner, null);

        var text = people.awaitMail(owner).text();
        assertThat(phones.stream().filter(each -> text.contains(grouped(each)))).hasSize(LISTED);
        assertThat(text).contains("3 more phones are waiting");
        awaitNotices(phones, "SENT");
        assertThat(phones.stream().filter(each -> !tables.events(each.id()).isEmpty()))
                .hasSize(LISTED);
        assertThat(tables.mailEvents(owner)).containsExactly("io.offhook.MailSent.v1");
    }

    @Test
    void a_code_that_is_no_longer_live_is_left_out_of_a_mail_that_tells_more() {
        var owner = name();
        var used = people.phone(owner).provisioned();
        activation.answers(used.codeId(), 410);
        var live = people.phone(owner).provisioned();
        awaitNotices(List.of(used.issued(), live.issued()), "PENDING");

        MailedPeople.publish(owner, null);

        assertThat(people.awaitMail(owner).text()).contains(grouped(live)).doesNotContain(grouped(used));
        await().untilAsserted(() -> {
            assertThat(tables.mailState(live.codeId())).contains("SENT");
            assertThat(tables.mailState(used.codeId())).contains("CANCELLED");
        });
    }

    @Test
    void a_mail_that_would_list_codes_that_are_no_longer_live_lists_the_next_ones() {
        var owner = name();
        var phones = IntStream.range(0, MANY)
                .mapToObj(i -> people.phone(owner).provisioned())
                .toList();
        // They are called the same, so that their ids order them.
        var gone = phones.stream()
                .sorted(Comparator.comparing(each -> each.id().toString()))
                .limit(LISTED)
                .toList();
        gone.forEach(each -> activation.answers(each.codeId(), 410));
        phones.forEach(TestPhone::issued);
        awaitNotices(phones, "PENDING");

        MailedPeople.publish(owner, null);

        var text = people.awaitMail(owner).text();
        assertThat(phones.stream().filter(each -> text.contains(grouped(each)))).hasSize(MANY - LISTED);
        assertThat(text).contains("3 desk phones are ready").doesNotContain("more phones are waiting");
        awaitNotices(gone, "CANCELLED");
    }

    @Test
    void nobody_is_mailed_of_many_codes_of_which_none_is_live() {
        var owner = name();
        var phones = IntStream.range(0, MANY)
                .mapToObj(i -> people.phone(owner).provisioned())
                .toList();
        phones.forEach(each -> activation.answers(each.codeId(), 410));
        phones.forEach(TestPhone::issued);
        awaitNotices(phones, "PENDING");

        MailedPeople.publish(owner, null);

        awaitNotices(phones, "CANCELLED");
        assertThat(tables.mailEvents(owner)).isEmpty();
    }

    private void awaitNotices(List<TestPhone> phones, String state) {
        await().untilAsserted(() -> assertThat(phones)
                .allSatisfy(each -> assertThat(tables.mailState(each.codeId())).contains(state)));
    }
}
