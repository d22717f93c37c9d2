package io.offhook.activation.listener;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.redemption.Redemption;
import io.offhook.pki.mic.MicRejection;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedemptionAnswersTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final UUID PHONE = new UUID(1, 2);
    private static final Redemption ACCEPTED = new Redemption.Accepted(PHONE, "SEP2C3124C9F8E1", false);

    private final RedemptionAnswers answers = new RedemptionAnswers(
            "https://files.example.org",
            Duration.ofMillis(20),
            () -> Optional.of("mra.example.org"),
            new ObjectMapper());

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void an_accepted_device_is_told_where_its_configuration_is_and_nobody_may_store_that() throws Exception {
        var answer = answer(Site.PREMISES, exchange -> answers.send(exchange, ACCEPTED));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(new JsonObject(answer.body()))
                .isEqualTo(new JsonObject()
                        .put("deviceName", "SEP2C3124C9F8E1")
                        .put("phoneId", PHONE.toString())
                        .put(
                                "configuration",
                                new JsonObject()
                                        .put("file", "SEP2C3124C9F8E1.cnf.xml")
                                        .put("url", "https://files.example.org/SEP2C3124C9F8E1.cnf.xml")));
    }

    @Test
    void a_device_outside_the_premises_is_told_the_domain_to_use() throws Exception {
        var answer = answer(Site.MRA, exchange -> answers.send(exchange, ACCEPTED));

        assertThat(new JsonObject(answer.body()).getString("mraDomain")).isEqualTo("mra.example.org");
    }

    @Test
    void a_refused_device_is_told_why() throws Exception {
        var answer = answer(Site.PREMISES, exchange -> answers.send(exchange, refused(RefusalReason.MALFORMED)));

        assertThat(new JsonObject(answer.body()).getString("detail")).isEqualTo(RefusalReason.MALFORMED.text());
    }

    @Test
    void a_stranger_is_told_no_more_than_that_the_code_is_not_accepted() throws Exception {
        var answer = answer(Site.PREMISES, exchange -> answers.send(exchange, refused(RefusalReason.NOT_ACCEPTED)));

        assertThat(new JsonObject(answer.body()).getString("detail")).isEqualTo(RefusalReason.NOT_ACCEPTED.text());
    }

    @ParameterizedTest
    @CsvSource({"de,Code abgelaufen", "fr,Code expiré", "es,Código caducado"})
    void a_refusal_is_in_the_language_of_the_display_and_nothing_else_of_it_changes(String tag, String title)
            throws Exception {
        Consumer<Exchange> refuse = exchange -> answers.send(exchange, refused(RefusalReason.EXPIRED));
        var english = new JsonObject(answer(Site.PREMISES, refuse).body());

        var answer = answer(Site.PREMISES, tag + "-CH, en;q=0.5", refuse);

        assertThat(answer.headers().firstValue("Content-Language")).contains(tag);
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("detail"))
                .isEqualTo(DisplayLanguage.preferred(tag).refusal(RefusalReason.EXPIRED));
        assertThat(problem.getString("title")).isEqualTo(title);
        assertThat(problem.put("detail", english.getString("detail")).put("title", english.getString("title")))
                .isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it"})
    void a_stranger_hears_the_same_of_every_code_in_every_language(String tag) throws Exception {
        var said = new HashSet<String>();
        for (var hidden : List.of(
                RefusalReason.UNKNOWN, RefusalReason.EXPIRED, RefusalReason.RELEASED, RefusalReason.ALREADY_USED)) {
            var refusal = new Redemption.Refused(
                    new Refusal(hidden, RefusalReason.NOT_ACCEPTED, Optional.empty()), Optional.empty());
            var answer = answer(Site.PREMISES, tag, exchange -> answers.send(exchange, refusal));
            said.add(answer.body() + answer.headers().firstValue("Content-Language"));
        }

        assertThat(said).hasSize(1);
    }

    @Test
    void who_comes_back_and_who_is_not_trusted_is_told_so_in_the_language_of_the_display() throws Exception {
        var later = new Redemption.RetryLater(RefusalReason.BUSY, Duration.ofSeconds(1));

        assertThat(new JsonObject(answer(Site.PREMISES, "de", exchange -> answers.send(exchange, later))
                                .body())
                        .getString("detail"))
                .isEqualTo(DisplayLanguage.DE.refusal(RefusalReason.BUSY));
        assertThat(new JsonObject(answer(
                                        Site.PREMISES,
                                        "de",
                                        exchange -> answers.untrusted(exchange, MicRejection.EXPIRED))
                                .body())
                        .getString("detail"))
                .isEqualTo("Dem Zertifikat dieses Telefons wird hier nicht vertraut. (das Zertifikat ist abgelaufen)");
    }

    @Test
    void a_device_that_shall_come_back_is_told_when_up_to_four_seconds_later() throws Exception {
        var later = new Redemption.RetryLater(RefusalReason.THROTTLED, Duration.ofSeconds(60));

        var answer = answer(Site.PREMISES, exchange -> answers.send(exchange, later));

        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(60L, 64L);
    }

    @Test
    void a_device_whose_certificate_is_not_trusted_is_told_what_is_wrong_with_it() throws Exception {
        var answer = answer(Site.PREMISES, exchange -> answers.untrusted(exchange, MicRejection.EXPIRED));

        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("certificate")).isEqualTo("expired");
        assertThat(problem.getString("detail")).contains(MicRejection.EXPIRED.text());
    }

    private static Redemption refused(RefusalReason reason) {
        return new Redemption.Refused(Refusal.of(reason), Optional.empty());
    }

    private static HttpResponse<String> answer(Site site, Consumer<Exchange> answering)
            throws IOException, InterruptedException {
        return answer(site, "*", answering);
    }

    private static HttpResponse<String> answer(Site site, String acceptLanguage, Consumer<Exchange> answering)
            throws IOException, InterruptedException {
        var router = Router.router(VERTX);
        router.route().handler(context -> answering.accept(new Exchange(context, site)));
        var server = VERTX.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create("http://127.0.0.1:" + server.actualPort());
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Accept-Language", acceptLanguage)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } finally {
            server.close();
        }
    }
}
