package io.offhook.tvs.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrustListUsageTest {

    @Test
    void a_list_has_room_for_256_records() {
        assertThat(TrustListUsage.NONE.plus(256, 1_000).fits()).isTrue();
        assertThat(TrustListUsage.NONE.plus(257, 1_000).fits()).isFalse();
    }

    @Test
    void a_list_has_room_for_256_kib_however_few_the_records_are() {
        assertThat(TrustListUsage.NONE.plus(32, 8_192).fits()).isTrue();
        assertThat(TrustListUsage.NONE.plus(32, 8_193).fits()).isFalse();
    }

    @Test
    void the_event_of_the_largest_list_stays_below_what_brokers_accept() {
        long base64 = TrustListUsage.MAX_BYTES / 3 * 4;

        assertThat(base64 + 4_096).isLessThan(900 * 1_024);
    }
}
