package io.offhook.eventing.sql;

import static io.offhook.eventing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.eventing.SampleEvents;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class UnitOfWorkIT {

    @Inject
    UnitOfWork units;

    private final String stream = SampleEvents.newStream();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger followed = new AtomicInteger();

    @Test
    void work_that_succeeds_is_committed_and_then_followed() {
        await(() -> units.run(() -> work(0)));

        assertThat(rows()).isEqualTo(1);
        assertThat(followed).hasValue(1);
    }

    @Test
    void work_that_lost_once_is_done_anew_and_followed_once() {
        await(() -> units.run(() -> work(1)));

        assertThat(tries).hasValue(2);
        assertThat(rows()).isEqualTo(1);
        assertThat(followed).hasValue(1);
    }

    @Test
    void work_that_lost_twice_fails_and_leaves_nothing() {
        assertThatThrownBy(() -> await(() -> units.run(() -> work(2)))).isInstanceOf(VersionConflict.class);

        assertThat(tries).hasValue(2);
        assertThat(rows()).isZero();
        assertThat(followed).hasValue(0);
    }

    @Test
    void work_that_fails_otherwise_is_not_done_again() {
        assertThatThrownBy(() -> await(() -> units.run(() -> insert().chain(
                                () -> Uni.createFrom().failure(new IllegalStateException("as the test wants it"))))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rows()).isZero();
    }

    @Test
    void work_may_be_started_on_any_thread() {
        units.runApart(() -> work(0)).await().atMost(Duration.ofSeconds(30));

        assertThat(rows()).isEqualTo(1);
        assertThat(followed).hasValue(1);
    }

    @Test
    void nothing_can_follow_where_no_work_runs() {
        assertThatThrownBy(() -> await(() -> {
                    units.afterCommit(followed::incrementAndGet);
                    return Uni.createFrom().voidItem();
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private Uni<Void> work(int losses) {
        int number = tries.incrementAndGet();
        units.afterCommit(followed::incrementAndGet);
        return insert().invoke(() -> {
            if (number <= losses) {
                throw new VersionConflict(stream, number);
            }
        });
    }

    private Uni<Void> insert() {
        return PlainSql.update("insert into phone_count (stream_id, events) values ($1, 1)", stream)
                .replaceWithVoid();
    }

    private long rows() {
        return await(() ->
                units.run(() -> PlainSql.select("select count(*) from phone_count where stream_id = $1", stream)
                        .map(rows -> (Long) rows.getFirst()[0])));
    }
}
