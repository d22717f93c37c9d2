package io.offhook.selfcare.support;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.TestMailServer.ReceivedMail;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** People of a test, their phones, and the mails that they get. */
public record MailedPeople(ActivationStub activation, TestMailServer server) {

    public static String name() {
        return "user-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static String address(String name) {
        return name + "@example.org";
    }

    public static void publish(String name, @Nullable String language) {
        TopicWriter.publish(Topic.USER, name, new User(name, "A Person", address(name), language));
    }

    /** Somebody with an address. */
    public static String person() {
        var name = name();
        publish(name, null);
        return name;
    }

    /** A phone whose code the activation service reveals. Nothing is published yet. */
    public TestPhone phone(String owner) {
        var phone = TestPhone.of(owner, "Phone of " + owner);
        activation.knows(phone.codeId(), phone.digits());
        return phone;
    }

    public List<ReceivedMail> awaitMails(String name, int number) {
        await().untilAsserted(() -> assertThat(server.to(address(name))).hasSize(number));
        return server.to(address(name));
    }

    public ReceivedMail awaitMail(String name) {
        return awaitMails(name, 1).getFirst();
    }

    public static String grouped(TestPhone phone) {
        return phone.digits().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The path of a link of a mail. */
    public static String link(ReceivedMail mail, String purpose) {
        var link = Pattern.compile("/mails/" + purpose + "/[A-Za-z0-9_-]{43}").matcher(mail.text());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
