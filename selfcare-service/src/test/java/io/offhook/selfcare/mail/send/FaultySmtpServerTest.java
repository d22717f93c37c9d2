package io.offhook.selfcare.mail.send;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.mail.DeliveryFailure;
import io.offhook.selfcare.mail.send.FaultySmtpServer.Step;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mail servers that misbehave at any step: the client always comes to an end, and knows whether to try again. */
class FaultySmtpServerTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final List<Step> BEFORE_ACCEPTANCE =
            List.of(Step.GREETING, Step.EHLO, Step.MAIL, Step.RCPT, Step.DATA, Step.CONTENT);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static Stream<Arguments> everyFaultAtEveryStep() {
        return BEFORE_ACCEPTANCE.stream()
                .flatMap(step -> Stream.of(
                                new SmtpFault.Hangs(),
                                new SmtpFault.Closes(),
                                new SmtpFault.SaysGarbage(),
                                new SmtpFault.SaysOneEndlessLine(),
                                new SmtpFault.Says("421 4.3.2 shutting down"),
                                new SmtpFault.Says("451 4.3.0 try again later"))
                        .map(fault -> Arguments.of(step, fault)));
    }

    @ParameterizedTest
    @MethodSource("everyFaultAtEveryStep")
    void a_server_that_fails_before_it_accepts_gets_the_mail_again_later(Step step, SmtpFault fault) {
        try (var server = new FaultySmtpServer(step, fault)) {
            assertThat(send(server)).hasValueSatisfying(failure -> {
                assertThat(failure.permanent()).isFalse();
                assertThat(failure.reason()).doesNotContain("alice");
            });
            assertThat(server.accepted()).isZero();
        }
    }

    static Stream<Arguments> faultsBeforeTheMail() {
        return Stream.of(Step.STARTTLS, Step.AUTH)
                .flatMap(step -> Stream.of(
                                new SmtpFault.Hangs(),
                                new SmtpFault.Closes(),
                                new SmtpFault.SaysGarbage(),
                                new SmtpFault.SaysAndHangs(),
                                new SmtpFault.SaysAndCloses())
                        .map(fault -> Arguments.of(step, fault)));
    }

    /** To say and hang or close is to do so in the TLS handshake, or after the login. */
    @ParameterizedTest
    @MethodSource("faultsBeforeTheMail")
    void a_server_that_fails_at_the_handshake_or_the_login_gets_the_mail_again_later(Step step, SmtpFault fault) {
        try (var server = new FaultySmtpServer(step, fault)) {
            assertThat(send(server, TIMEOUT, step == Step.AUTH)).hasValueSatisfying(failure -> {
                assertThat(failure.permanent()).isFalse();
                assertThat(failure.reason()).doesNotContain("alice", "secret");
            });
            awaitLeft(server);
        }
    }

    static Stream<Arguments> repliesWithoutAnEnd() {
        return Stream.of(Step.GREETING, Step.EHLO, Step.CONTENT)
                .flatMap(step -> Stream.of(new SmtpFault.SaysEndlessLines(), new SmtpFault.Drips())
                        .map(fault -> Arguments.of(step, fault)));
    }

    /** Its connection is never idle. */
    @ParameterizedTest
    @MethodSource("repliesWithoutAnEnd")
    void a_server_that_never_ends_its_reply_gets_the_mail_again_later(Step step, SmtpFault fault) {
        try (var server = new FaultySmtpServer(step, fault)) {
            assertThat(send(server))
                    .hasValueSatisfying(
                            failure -> assertThat(failure.permanent()).isFalse());
            awaitLeft(server);
        }
    }

    @Test
    void a_server_that_knows_no_extensions_gets_the_mail() {
        try (var server = new FaultySmtpServer(Step.EHLO, new SmtpFault.Says("502 5.5.1 not implemented"))) {
            assertThat(send(server)).isEmpty();
            assertThat(server.accepted()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"GREETING", "EHLO", "MAIL"})
    void a_server_that_refuses_us_for_good_does_not_end_the_mail(Step step) {
        try (var server = new FaultySmtpServer(step, new SmtpFault.Says("554 5.7.1 not you"))) {
            assertThat(send(server))
                    .hasValueSatisfying(
                            failure -> assertThat(failure.permanent()).isFalse());
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT", "DATA", "CONTENT"})
    void a_server_that_refuses_the_mail_for_good_ends_it(Step step) {
        try (var server = new FaultySmtpServer(step, new SmtpFault.Says("550 5.1.1 <alice@example.org> unknown"))) {
            assertThat(send(server)).hasValueSatisfying(failure -> {
                assertThat(failure.permanent()).isTrue();
                assertThat(failure.ofAddress()).isEqualTo(step == Step.RCPT);
                assertThat(failure.reason()).doesNotContain("alice");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EHLO", "RCPT", "CONTENT"})
    void a_server_that_takes_its_time_gets_the_mail(Step step) {
        try (var server = new FaultySmtpServer(step, new SmtpFault.Waits(300))) {
            assertThat(send(server, Duration.ofSeconds(20))).isEmpty();
            assertThat(server.accepted()).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_accepts_and_closes_before_the_end_of_the_session_has_the_mail() {
        try (var server = new FaultySmtpServer(Step.CONTENT, new SmtpFault.SaysAndCloses())) {
            assertThat(send(server)).isEmpty();
            assertThat(server.accepted()).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_never_says_goodbye_has_the_mail() {
        for (var fault : Arrays.asList(new SmtpFault.Hangs(), new SmtpFault.SaysGarbage(), new SmtpFault.Closes())) {
            try (var server = new FaultySmtpServer(Step.QUIT, fault)) {
                assertThat(send(server)).as("%s", fault).isEmpty();
                assertThat(server.accepted()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_server_that_is_not_there_gets_the_mail_later() {
        var server = new FaultySmtpServer(Step.QUIT, new SmtpFault.Closes());
        server.close();

        assertThat(send(server))
                .hasValueSatisfying(failure -> assertThat(failure.permanent()).isFalse());
    }

    private Optional<DeliveryFailure> send(FaultySmtpServer server) {
        return send(server, TIMEOUT);
    }

    private Optional<DeliveryFailure> send(FaultySmtpServer server, Duration timeout) {
        return send(server, timeout, false);
    }

    private static void awaitLeft(FaultySmtpServer server) {
        await().untilAsserted(() -> assertThat(server.served()).isZero());
    }

    private Optional<DeliveryFailure> send(FaultySmtpServer server, Duration timeout, boolean account) {
        var mail = new MailMessage("offhook@example.org", "alice@example.org", "Welcome", "Hello");
        return new SmtpClient(vertx, new PlainSmtp(server.port(), account), new MailTimes(timeout))
                .send(mail)
                .await()
                .atMost(Duration.ofSeconds(30));
    }
}
