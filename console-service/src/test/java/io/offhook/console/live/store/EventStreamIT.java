package io.offhook.console.live.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.live.WatchFilter;
import io.offhook.console.support.EventStream;
import io.offhook.console.support.EventStream.SentEvent;
import io.offhook.console.support.Operator;
import io.offhook.console.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class EventStreamIT {

    private static final String INSERT = """
            insert into timeline (event_id, topic, stream_id, version, type, at, actor, correlation_id, data)
            values (gen_random_uuid(), 'ACTIVATION', ?, 1, 'CodeExpired.v1', clock_timestamp(), ?, 'test',
                '{"codeId": "7b8f2f4e-0a4e-4d56-8a52-0a4a31f0c9d7", "phoneId": "1f0a9c58-52b0-4d3b-9c57-6f0f3c1f2a10"}')""";

    @Inject
    DataSource database;

    @Inject
    WatchingTimeline timeline;

    @Test
    void what_happens_to_a_phone_is_told_at_once_in_plain_words() {
        var phone = TestPhone.of("nobody");

        try (var stream = begun("phoneId=" + phone.id())) {
            phone.provisioned().issued();

            await().untilAsserted(() -> assertThat(named("event", stream)).hasSize(2));
            assertThat(named("event", stream))
                    .extracting(SentEvent::data)
                    .anySatisfy(data -> assertThat(data)
                            .contains("\"type\":\"CodeIssued.v1\"", "Code issued, valid until 2099-12-31 23:30 UTC"))
                    .allSatisfy(data -> assertThat(data)
                            .contains("\"devicePool\":\"Default\"")
                            .doesNotContain("null"));
        }
    }

    @Test
    void nothing_is_lost_if_transactions_commit_in_another_order_than_they_began() throws SQLException {
        var actor = UUID.randomUUID().toString();
        try (var former = database.getConnection();
                var latter = database.getConnection();
                var stream = begun("actor=" + actor)) {
            begin(former);
            insert(former, actor, "former");
            begin(latter);
            insert(latter, actor, "latter");
            latter.commit();
            var resumed = EventStream.resume(
                    "actor=" + actor, stream.events().getLast().id());

            await().pollDelay(Duration.ofMillis(1_200))
                    .untilAsserted(() -> assertThat(named("event", stream)).isEmpty());
            former.commit();

            await().untilAsserted(() -> assertThat(named("event", stream)).hasSize(2));
            await().untilAsserted(() -> assertThat(named("event", resumed)).hasSize(2));
            resumed.close();
            try (var afterFirst = EventStream.resume(
                    "actor=" + actor, named("event", stream).getFirst().id())) {
                await().untilAsserted(() -> assertThat(named("event", afterFirst))
                        .containsExactly(named("event", stream).getLast()));
            }
        }
    }

    @Test
    void more_than_a_person_can_read_is_counted() throws SQLException {
        var actor = UUID.randomUUID().toString();
        try (var connection = database.getConnection();
                var stream = begun("actor=" + actor)) {
            begin(connection);
            for (int entry = 0; entry < 62; entry++) {
                insert(connection, actor, "one");
            }
            connection.commit();

            await().untilAsserted(() -> assertThat(named("more", stream))
                    .extracting(SentEvent::data)
                    .containsExactly("{\"more\":12}"));
            assertThat(named("event", stream)).hasSize(50);
        }
    }

    @Test
    void a_place_of_another_database_is_told_to_have_missed_something() {
        try (var stream = EventStream.resume("actor=nobody", "999999999999999999-1")) {
            await().untilAsserted(() -> assertThat(named("began", stream))
                    .extracting(SentEvent::data)
                    .containsExactly("{\"missed\":true}"));
        }
    }

    @Test
    void a_browser_that_goes_away_makes_room_for_another() {
        List<Cancellable> watches = IntStream.range(1, WatchingTimeline.MAX_WATCHERS)
                .mapToObj(each -> timeline.watch("account " + each, WatchFilter.ALL, Optional.empty())
                        .subscribe()
                        .with(message -> {}))
                .toList();
        try {
            var last = begun("actor=nobody");
            try (var oneMore = EventStream.open("actor=nobody")) {
                assertThat(oneMore.status()).isEqualTo(503);
            }

            last.close();

            await().until(() -> !timeline.isFull());
        } finally {
            watches.forEach(Cancellable::cancel);
        }
    }

    @Test
    void an_account_that_watches_as_often_as_it_may_leaves_room_for_others() {
        List<EventStream> own = IntStream.range(0, WatchingTimeline.MAX_PER_ACCOUNT)
                .mapToObj(ignored -> begun("actor=nobody"))
                .toList();
        try (var oneMore = EventStream.open("actor=nobody")) {
            assertThat(oneMore.status()).isEqualTo(429);
            assertThatCode(() -> timeline.check("admin")).doesNotThrowAnyException();
        } finally {
            own.forEach(EventStream::close);
        }
        await().untilAsserted(() -> assertThatCode(() -> timeline.check("olga")).doesNotThrowAnyException());
    }

    @Test
    void what_cannot_be_watched_is_an_invalid_request() {
        for (var query :
                List.of("type=Nothing.v1", "after=latest", "text=" + "x".repeat(129), "colour=red", "phoneId=7")) {
            Operator.request().get("/api/v1/events/stream?" + query).then().statusCode(400);
        }
    }

    private static EventStream begun(String query) {
        var stream = EventStream.open(query);
        await().untilAsserted(() ->
                assertThat(named("began", stream)).extracting(SentEvent::data).containsExactly("{\"missed\":false}"));
        return stream;
    }

    private static List<SentEvent> named(String name, EventStream stream) {
        return stream.events().stream().filter(each -> each.name().equals(name)).toList();
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    private static void insert(Connection connection, String actor, String streamId) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, streamId);
            statement.setString(2, actor);
            statement.executeUpdate();
        }
    }
}
