package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connection is lost after the last try of a record failed, while the record is being parked. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LostConnectionIT {

    private static final int TRIES = 4;

    /** The server ends the session of the first statement that parks, and of no other. */
    private static final String CUT = """
            create sequence if not exists parking;
            alter sequence parking restart;
            create or replace function cut_connection() returns trigger language plpgsql as $$
            begin
                if nextval('parking') = 1 then
                    perform pg_terminate_backend(pg_backend_pid());
                    perform pg_sleep(60);
                end if;
                return null;
            end $$;
            create or replace trigger cut_connection after insert on parked
                for each statement execute function cut_connection();""";

    @Inject
    Inbox inbox;

    @Inject
    PhonesSeen seen;

    @Inject
    InboxTables tables;

    @Inject
    TopicReader topics;

    private final String stream = SampleEvents.newStream();

    @BeforeEach
    void cut() throws SQLException {
        tables.execute(CUT);
    }

    @AfterEach
    void cutNoMore() throws SQLException {
        tables.execute("drop trigger cut_connection on parked");
    }

    @Test
    void a_record_that_can_be_applied_by_then_is_applied_and_no_dead_letter() throws SQLException {
        seen.failOnRemoval(TRIES);

        receive(PhoneRecords.released(stream, 1), PhoneRecords.removed(stream, 2), PhoneRecords.released(stream, 3));

        assertThat(tables.applied(stream)).containsExactly(1L, 2L, 3L);
        assertThat(tables.parked(stream)).isEmpty();
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void a_record_that_fails_again_is_parked_and_one_dead_letter() throws SQLException {
        seen.failOnRemoval(true);

        receive(PhoneRecords.released(stream, 1), PhoneRecords.removed(stream, 2), PhoneRecords.released(stream, 3));

        assertThat(tables.applied(stream)).containsExactly(1L);
        assertThat(tables.parked(stream)).containsExactly("2 HANDLER", "3 null");
        assertThat(deadLetters()).hasSize(1);
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        return topics.records("offhook.phone.v1." + PhonesSeen.CONSUMER + ".dlq", stream);
    }

    @SafeVarargs
    private void receive(ConsumerRecord<String, byte[]>... records) {
        await(() -> inbox.receive(seen, PhoneRecords.batch(List.of(records))));
    }
}
