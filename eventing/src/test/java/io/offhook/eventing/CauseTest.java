package io.offhook.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.PhoneEvent;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CauseTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456789Z");
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void a_request_begins_a_correlation_and_is_caused_by_no_event() {
        var cause = Cause.request(NOW, TRACEPARENT, "admin");

        assertThat(cause.causationId()).isNull();
        assertThat(cause.traceparent()).isEqualTo(TRACEPARENT);
        assertThat(cause.actor()).isEqualTo("admin");
        assertThat(cause.correlationId())
                .isNotEqualTo(Cause.request(NOW, TRACEPARENT, "admin").correlationId());
    }

    @Test
    void a_device_and_the_service_itself_are_no_actors() {
        assertThat(Cause.device(NOW, TRACEPARENT).actor()).isNull();
        assertThat(Cause.service(NOW).actor()).isNull();
    }

    @Test
    void what_a_stranger_sends_as_traceparent_is_dropped() {
        assertThat(Cause.request(NOW, "<script>", "admin").traceparent()).isNull();
        assertThat(Cause.device(NOW, "<script>").traceparent()).isNull();
    }

    @Test
    void what_follows_from_an_event_belongs_to_its_request_and_names_it() {
        var id = UUID.randomUUID();
        var request = Cause.request(NOW, TRACEPARENT, "admin");

        var following = Cause.event(recorded(Metadata.of(id, request)), NOW.plusSeconds(5));

        assertThat(following)
                .isEqualTo(new Cause(
                        NOW.plusSeconds(5),
                        request.correlationId(),
                        id.toString(),
                        TRACEPARENT,
                        "admin",
                        Channel.REST));
    }

    @Test
    void a_channel_names_its_bulk_job() {
        var job = UUID.randomUUID();

        assertThat(Channel.jobOf(Channel.bulk(job))).contains(job);
        assertThat(Channel.jobOf(Channel.REST)).isEmpty();
        assertThat(Channel.jobOf(Channel.CONSOLE)).isEmpty();
        assertThat(Channel.jobOf(null)).isEmpty();
        assertThat(Channel.jobOf("bulk/nonsense")).isEmpty();
    }

    @Test
    void the_same_cause_may_have_another_time() {
        var cause = Cause.request(NOW, TRACEPARENT, "admin");

        assertThat(cause.at(Instant.EPOCH).at(NOW)).isEqualTo(cause);
        assertThat(cause.at(Instant.EPOCH).at()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void an_event_has_the_precision_that_the_database_keeps() {
        assertThat(Metadata.of(UUID.randomUUID(), Cause.service(NOW)).time())
                .isEqualTo(Instant.parse("2026-11-23T08:00:00.123456Z"));
    }

    private static Recorded<PhoneEvent> recorded(Metadata metadata) {
        var stream = SampleEvents.newStream();
        return new Recorded<>(stream, 1, SampleEvents.released(stream), metadata);
    }
}
