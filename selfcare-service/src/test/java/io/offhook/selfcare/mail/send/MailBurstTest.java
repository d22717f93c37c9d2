package io.offhook.selfcare.mail.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.selfcare.mail.DeliveryFailure;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many mails at once, each over a connection of its own: a greeting that nobody hears would cost its mail an attempt. */
class MailBurstTest {

    private static final int ROUNDS = 4;
    private static final int SMALLEST_BURST = 10;
    private static final int LARGEST_BURST = 16;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void every_mail_of_a_burst_is_taken_at_its_first_attempt() {
        try (var server = FaultySmtpServer.sound()) {
            var client = new SmtpClient(vertx, new PlainSmtp(server.port(), false), new MailTimes());
            int sent = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (int burst = SMALLEST_BURST; burst <= LARGEST_BURST; burst++) {
                    assertThat(failures(client, burst)).isEmpty();
                    sent += burst;
                }
            }
            assertThat(server.accepted()).isEqualTo(sent);
            assertThat(server.connections()).isEqualTo(sent);
        }
    }

    private static List<DeliveryFailure> failures(SmtpClient client, int burst) {
        var attempts =
                IntStream.range(0, burst).mapToObj(each -> client.send(mail())).toList();
        return Multi.createFrom()
                .iterable(attempts)
                .onItem()
                .transformToUni(attempt -> attempt)
                .merge(burst)
                .select()
                .where(Optional::isPresent)
                .map(Optional::get)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofMinutes(1));
    }

    private static MailMessage mail() {
        return new MailMessage("offhook@example.org", "alice@example.org", "Welcome", "Hello");
    }
}
