package io.offhook.provisioning.files.http;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.ServedFile;
import io.offhook.servers.test.LongWait;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More phones than look-ups may be under way, while look-ups hang. */
class FileRushTest {

    private static final int LIMIT = 8;

    /** No address gets more than three quarters, so that others find room. */
    private static final int OF_ONE_ADDRESS = 6;

    private static final Duration NEVER = Duration.ofHours(1);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<UniEmitter<? super Reply>> hanging = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        client.shutdownNow(); // close would wait for look-ups that hang
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void phones_beyond_the_limit_are_refused_before_a_look_up_and_come_back_at_different_times() {
        int port = listen(NEVER);
        var looked = ask(port, OF_ONE_ADDRESS);
        LongWait.await().until(() -> hanging.size() == OF_ONE_ADDRESS);

        var refused = answers(ask(port, 100));

        assertThat(refused).allMatch(answer -> answer.statusCode() == 503);
        assertThat(refused.stream()
                        .map(answer ->
                                answer.headers().firstValue("Retry-After").orElseThrow())
                        .collect(toSet()))
                .hasSizeGreaterThan(4)
                .allSatisfy(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(5, 14));
        assertThat(hanging).hasSize(OF_ONE_ADDRESS);

        hanging.forEach(each -> each.complete(new Reply.Found(ServedFile.xml("<Default/>"))));
        assertThat(answers(looked)).allMatch(answer -> answer.statusCode() == 200);
    }

    @Test
    void look_ups_that_hang_are_answered_after_their_time_and_leave_room_for_the_next() {
        int port = listen(Duration.ofMillis(200));

        LongWait.await().untilAsserted(() -> {
            assertThat(answers(ask(port, OF_ONE_ADDRESS))).allMatch(answer -> answer.statusCode() == 503);
            assertThat(hanging).hasSizeGreaterThanOrEqualTo(3 * OF_ONE_ADDRESS);
        });
    }

    private int listen(Duration lookupTimeout) {
        var handler = new FileRequestHandler(
                (caller, file) -> Uni.createFrom().<Reply>emitter(hanging::add),
                LIMIT,
                lookupTimeout,
                new SimpleMeterRegistry());
        return vertx.createHttpServer()
                .requestHandler(request -> handler.handle(request, Transport.HTTP))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private List<CompletableFuture<HttpResponse<String>>> ask(int port, int phones) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/XMLDefault.cnf.xml"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
                .limit(phones)
                .toList();
    }

    private static List<HttpResponse<String>> answers(List<CompletableFuture<HttpResponse<String>>> asked) {
        return asked.stream().map(CompletableFuture::join).toList();
    }
}
