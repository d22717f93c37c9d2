package io.offhook.selfcare.mail.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.mail.DeliveryFailure;
import io.offhook.selfcare.mail.send.SmtpSettings.Security;
import io.offhook.testpki.Identity;
import io.offhook.testpki.ServerCertificate;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real SMTP server that wants TLS and a login before it takes a mail. */
class SmtpClientTest {

    private static final Identity CERTIFICATE = ServerCertificate.selfSigned(List.of("127.0.0.1"));

    @TempDir
    Path directory;

    private final Vertx vertx = Vertx.vertx();
    private final SecureMailServer server = SecureMailServer.start(CERTIFICATE, "offhook", "secret");
    private final SecureMailServer plain = SecureMailServer.startWithoutTls();

    @BeforeEach
    void write_the_certificate() throws IOException {
        CERTIFICATE.write(directory, "mail");
    }

    @AfterEach
    void stop() {
        server.close();
        plain.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_mail_is_sent_over_starttls_after_a_login() {
        assertThat(send(settings(server, "secret"))).isEmpty();
        assertThat(server.recipients()).containsExactly("alice@example.org");
        assertThat(server.logins()).containsExactly("offhook");
    }

    @Test
    void a_wrong_password_is_a_failure_that_passes_and_names_no_account() {
        assertThat(send(settings(server, "wrong"))).hasValueSatisfying(failure -> {
            assertThat(failure.permanent()).isFalse();
            assertThat(failure.reason())
                    .contains("did not accept the account: 535")
                    .doesNotContain("offhook");
        });
        assertThat(server.recipients()).isEmpty();
    }

    @Test
    void a_server_whose_certificate_is_not_trusted_gets_no_login_and_no_mail() {
        var trustingJavaOnly = new Settings(
                server.port(), Security.STARTTLS, Optional.empty(), Optional.of("offhook"), Optional.of("secret"));

        assertThat(send(trustingJavaOnly))
                .hasValueSatisfying(failure -> assertThat(failure.permanent()).isFalse());
        assertThat(server.logins()).isEmpty();
        assertThat(server.recipients()).isEmpty();
    }

    @Test
    void a_server_without_starttls_gets_no_mail_where_starttls_is_required() {
        var required =
                new Settings(plain.port(), Security.STARTTLS, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(send(required))
                .hasValueSatisfying(failure -> assertThat(failure.permanent()).isFalse());
        assertThat(plain.recipients()).isEmpty();
    }

    @Test
    void a_server_without_starttls_gets_the_mail_where_starttls_is_used_if_offered() {
        var ifOffered = new Settings(
                plain.port(), Security.STARTTLS_IF_OFFERED, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(send(ifOffered)).isEmpty();
        assertThat(plain.recipients()).containsExactly("alice@example.org");
    }

    private Optional<DeliveryFailure> send(SmtpSettings settings) {
        var mail = new MailMessage("offhook@example.org", "alice@example.org", "Welcome", "Hello");
        return new SmtpClient(vertx, settings, new MailTimes())
                .send(mail)
                .await()
                .indefinitely();
    }

    private Settings settings(SecureMailServer of, String password) {
        return new Settings(
                of.port(),
                Security.STARTTLS,
                Optional.of(Identity.certificateFile(directory, "mail")),
                Optional.of("offhook"),
                Optional.of(password));
    }

    private record Settings(
            int port, Security security, Optional<Path> trust, Optional<String> username, Optional<String> password)
            implements SmtpSettings {

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public From from() {
            return new Sender("Offhook", "offhook@example.org");
        }

        @Override
        public Optional<String> domain() {
            return Optional.empty();
        }
    }

    private record Sender(String name, String address) implements SmtpSettings.From {}
}
