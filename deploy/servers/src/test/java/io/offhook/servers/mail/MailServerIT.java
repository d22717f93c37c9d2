package io.offhook.servers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.servers.Ports;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_mail_sent_is_a_mail_that_can_be_read() throws Exception {
        try (var server = MailServer.start()) {
            send(server, "Your new phone", "Your code is <1234>");

            var mail = mails(server).get(0);
            assertThat(mail.get("subject").asText()).isEqualTo("Your new phone");
            assertThat(mail.get("to").get(0).asText()).isEqualTo("alice@example.org");
            assertThat(mail.get("text").asText()).contains("Your code is <1234>");
            assertThat(get(server, "/").body()).contains("Your new phone", "Your code is &lt;1234&gt;");
            assertThat(get(server, "/mails/" + mail.get("file").asText()).body())
                    .contains("Subject: Your new phone");
        }
    }

    @Test
    void the_newest_mail_comes_first_and_all_are_there_after_a_restart(@TempDir Path directory) throws Exception {
        try (var server = MailServer.start(directory, Ports.free(), Ports.free())) {
            send(server, "first", "one");
            send(server, "second", "two");
            server.destroyForcibly();
            server.restart();
            assertThat(mails(server).findValuesAsText("subject")).containsExactly("second", "first");
        }
    }

    @Test
    void nothing_but_mails_can_be_fetched(@TempDir Path directory) throws Exception {
        try (var server = MailServer.start(directory, Ports.free(), Ports.free())) {
            assertThat(get(server, "/mails/..%2Fmail.log").statusCode()).isEqualTo(404);
            assertThat(get(server, "/elsewhere").statusCode()).isEqualTo(404);
        }
    }

    private static void send(MailServer server, String subject, String text) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(server.port()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("offhook@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("alice@example.org"));
        message.setSubject(subject);
        message.setText(text);
        Transport.send(message);
    }

    private JsonNode mails(MailServer server) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get(server, "/api/mails").body());
    }

    private HttpResponse<String> get(MailServer server, String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(server.pagesUrl() + path)).build();
        return http.send(request, BodyHandlers.ofString());
    }
}
