package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.LogLines;
import io.offhook.eventing.SampleEvents;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In these tests every gap has lasted too long. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ParkedRecordsSweepIT {

    @Inject
    ParkedRecordsSweep sweep;

    @Inject
    Inbox inbox;

    @Inject
    PhonesSeen seen;

    @Inject
    InboxTables tables;

    private final String stream = SampleEvents.newStream();
    private final LogLines log = LogLines.of(ParkedRecordsSweep.class);

    @BeforeEach
    void nothingElseIsParked() throws SQLException {
        tables.execute("delete from parked");
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void a_stream_that_waits_for_a_record_that_does_not_come_is_warned_of() {
        receive(1);
        receive(4);
        receive(5);

        await(sweep::sweep);

        assertThat(log.all())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith(
                                "WARN Stream waits for a record that did not come: consumer=test topic=offhook.phone.v1"
                                        + " stream=" + stream + " missing=3 since=20"));
    }

    @Test
    void a_stream_that_is_complete_again_is_not() {
        receive(3);
        receive(1);
        receive(2);

        await(sweep::sweep);

        assertThat(log.all()).isEmpty();
    }

    @Test
    void a_stream_that_waits_behind_a_dead_letter_is_not() {
        seen.failOnRemoval(true);
        await(() -> inbox.receive(seen, PhoneRecords.batch(List.of(PhoneRecords.removed(stream, 1)))));
        receive(3);

        await(sweep::sweep);

        assertThat(log.all()).isEmpty();
    }

    @Test
    void many_gaps_make_no_flood_of_warnings() {
        for (int i = 0; i < 12; i++) {
            var other = SampleEvents.newStream();
            await(() -> inbox.receive(seen, PhoneRecords.batch(List.of(PhoneRecords.released(other, 2)))));
        }

        await(sweep::sweep);

        assertThat(log.all()).hasSize(10);
    }

    @Test
    void a_record_of_a_person_that_was_given_up_long_ago_goes_and_one_that_blocks_a_stream_stays() throws SQLException {
        for (var topic : List.of("USER", "PHONE")) {
            for (var days : List.of(29, 31)) {
                tables.execute("""
                        insert into parked (consumer, topic, stream_id, version, headers, reason, failed, failure, tried_at)
                        values ('test', '%s', '%s', %d, '{}', '', true, 'REFUSED', now() - interval '%d days')
                        """.formatted(topic, stream, days, days));
            }
        }

        await(sweep::sweep);

        assertThat(tables.select("select topic || version from parked order by 1"))
                .containsExactly("PHONE29", "PHONE31", "USER29");
    }

    private void receive(long version) {
        await(() -> inbox.receive(seen, PhoneRecords.batch(List.of(PhoneRecords.released(stream, version)))));
    }
}
