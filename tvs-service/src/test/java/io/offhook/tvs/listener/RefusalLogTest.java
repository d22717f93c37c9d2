package io.offhook.tvs.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalLogTest {

    @Test
    void a_device_name_cannot_break_a_log_line_or_fill_it() {
        assertThat(RefusalLog.printable("SEP\r\nINFO forged\u001b[2J")).isEqualTo("SEP??INFO?forged?[2J");
        assertThat(RefusalLog.printable("x".repeat(10_000))).hasSize(64);
    }
}
