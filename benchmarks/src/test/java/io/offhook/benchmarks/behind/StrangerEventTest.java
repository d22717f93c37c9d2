package io.offhook.benchmarks.behind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StrangerEventTest {

    @Test
    void one_event_in_five_is_a_refusal() {
        var types = LongStream.range(0, 10).mapToObj(StrangerEvent::of).map(StrangerEvent::type);

        assertThat(types.filter("io.offhook.RedemptionRefused.v1"::equals)).hasSize(2);
    }

    @Test
    void each_event_is_the_first_of_its_stream() {
        var streams = LongStream.range(0, 10).mapToObj(StrangerEvent::of).map(StrangerEvent::stream);

        assertThat(streams).doesNotHaveDuplicates();
        assertThat(header(StrangerEvent.of(1), "ce_sequence")).isEqualTo("1");
    }

    @Test
    void a_record_is_a_cloud_event_of_the_service_that_writes_the_topic() {
        var event = StrangerEvent.of(0xABCDE1);

        assertThat(event.record().topic()).isEqualTo("offhook.device.v1");
        assertThat(event.record().key()).isEqualTo("SEP020000ABCDE1");
        assertThat(header(event, "ce_source")).isEqualTo("/offhook/provisioning");
        assertThat(header(event, "ce_subject")).isEqualTo("SEP020000ABCDE1");
        assertThat(header(event, "ce_id")).isEqualTo(event.id());
    }

    private static String header(StrangerEvent event, String name) {
        return new String(event.record().headers().lastHeader(name).value(), UTF_8);
    }
}
