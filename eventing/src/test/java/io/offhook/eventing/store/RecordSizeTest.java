package io.offhook.eventing.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.eventing.Metadata;
import io.offhook.eventing.SampleEvents;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordSizeTest {

    private static final Metadata METADATA = Metadata.of(UUID.randomUUID(), SampleEvents.CAUSE);
    private static final int MAX = 10_000;

    @Test
    void a_small_event_is_taken() {
        assertThatCode(() -> check("{\"a\":1}")).doesNotThrowAnyException();
    }

    @Test
    void an_event_that_leaves_no_room_for_headers_is_refused_with_its_size() {
        assertThatThrownBy(() -> check("{\"a\":\"" + "x".repeat(MAX - 10) + "\"}"))
                .isInstanceOfSatisfying(EventTooLarge.class, refused -> {
                    org.assertj.core.api.Assertions.assertThat(refused.bytes()).isGreaterThan(MAX);
                    org.assertj.core.api.Assertions.assertThat(refused.maxBytes())
                            .isEqualTo(MAX);
                });
    }

    @Test
    void characters_count_as_bytes() {
        assertThatThrownBy(() -> check("{\"a\":\"" + "ü".repeat(MAX / 2) + "\"}"))
                .isInstanceOf(EventTooLarge.class);
        assertThatCode(() -> check("{\"a\":\"" + "u".repeat(MAX / 2) + "\"}")).doesNotThrowAnyException();
    }

    @Test
    void the_spaces_that_postgresql_prints_count_and_those_in_texts_do_not() {
        var list = "[" + "1,".repeat(3_400) + "1]"; // 6 803 bytes, and 3 400 spaces
        var text = "[\"" + "\\\",:".repeat(1_700) + "\"]"; // 6 804 bytes

        assertThatThrownBy(() -> check(list)).isInstanceOf(EventTooLarge.class);
        assertThatCode(() -> check(text)).doesNotThrowAnyException();
    }

    private static void check(String json) {
        RecordSize.check("io.offhook.Sample.v1", "stream", json, METADATA, MAX);
    }
}
