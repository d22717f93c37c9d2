package io.offhook.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.report.Latencies;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.stackclient.topic.SeenEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import org.junit.jupiter.api.Test;

class IssuedCodesTest {

    private final IssuedCodes codes = new IssuedCodes();
    private final ProgressBar unseen = ProgressBars.none().start("codes", 2);

    @Test
    void codes_are_found_by_phone_and_timed_from_provisioning_to_publication() throws Exception {
        codes.accept(event("PhoneProvisioned", "p1", 1000, 1004, "{}"));
        codes.accept(event("CodeIssued", "p1", 1008, 1010, "{\"codeId\":\"c1\"}"));
        codes.accept(event("CodeIssued", "stranger", 1008, 1010, "{\"codeId\":\"c9\"}"));
        assertThat(codes.await(Set.of("p1"), Duration.ofSeconds(5), unseen)).isEqualTo(Map.of("p1", "c1"));
        assertThat(codes.latencies(Set.of("p1")).summary())
                .returns(1L, Latencies.Summary::count)
                .satisfies(summary -> assertThat(summary.p50()).isBetween(9.9, 10.1));
    }

    @Test
    void a_delivery_in_duplicate_changes_nothing() throws Exception {
        codes.accept(event("CodeIssued", "p1", 1, 1, "{\"codeId\":\"c1\"}"));
        codes.accept(event("CodeIssued", "p1", 1, 9, "{\"codeId\":\"c1\"}"));
        assertThat(codes.await(Set.of("p1"), Duration.ofSeconds(5), unseen)).hasSize(1);
    }

    @Test
    void a_phone_whose_code_does_not_come_in_time_is_missing() throws Exception {
        assertThat(codes.await(Set.of("p1"), Duration.ofMillis(1), unseen)).isEmpty();
        assertThat(codes.latencies(Set.of("p1")).summary().count()).isZero();
    }

    private static SeenEvent event(String name, String subject, long time, long published, String data) {
        return new SeenEvent(
                "t",
                "io.offhook." + name + ".v1",
                subject,
                1,
                Instant.ofEpochMilli(time),
                Instant.ofEpochMilli(published),
                data);
    }
}
