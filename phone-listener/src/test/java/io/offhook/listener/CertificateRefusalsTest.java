package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CertificateRefusalsTest {

    private final AtomicLong now = new AtomicLong();
    private final CertificateRefusals refusals = new CertificateRefusals(2, now::get);

    @Test
    void an_address_is_remembered_for_an_hour_after_its_last_refusal() {
        refusals.add("a");
        pass(Duration.ofMinutes(59));
        refusals.add("a");
        pass(Duration.ofMinutes(59));

        assertThat(refusals.includes("a")).isTrue();
        assertThat(refusals.includes("b")).isFalse();
        pass(Duration.ofMinutes(1));
        assertThat(refusals.includes("a")).isFalse();
    }

    @Test
    void while_no_more_can_be_remembered_every_address_counts_as_one_that_refused() {
        refusals.add("a");
        pass(Duration.ofMinutes(30));
        refusals.add("b");
        refusals.add("c");

        assertThat(refusals.includes("d")).isTrue();
        pass(Duration.ofMinutes(30));
        assertThat(refusals.includes("d")).isFalse();
        assertThat(refusals.includes("b")).isTrue();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
