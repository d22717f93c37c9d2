package io.offhook.console.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.rate.Rates.ActivationTime;
import io.offhook.console.rate.Rates.Bucket;
import io.offhook.console.rate.Rates.Count;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:15:42Z");
    private static final ActivationTime NONE = new ActivationTime(0, null, null);

    @ParameterizedTest
    @CsvSource({
        "HOUR, 60, 2026-11-29T07:16:00Z, 2026-11-29T08:15:00Z",
        "DAY, 24, 2026-11-28T09:00:00Z, 2026-11-29T08:00:00Z",
        "MONTH, 30, 2026-10-31T00:00:00Z, 2026-11-29T00:00:00Z"
    })
    void a_window_ends_with_the_bucket_that_has_now_in_it(RateWindow window, int size, Instant first, Instant last) {
        var buckets = window.bucketsUntil(NOW);

        assertThat(buckets).hasSize(size).startsWith(first).endsWith(last);
        assertThat(window.begin(NOW)).isEqualTo(first);
    }

    @Test
    void counts_come_together_in_their_bucket_and_refusals_by_reason() {
        var rates = rates(
                count("2026-11-29T08:00:00Z", RateKind.ISSUED, "", 3),
                count("2026-11-29T08:00:00Z", RateKind.REDEEMED, "", 2),
                count("2026-11-29T08:00:00Z", RateKind.REFUSED, "EXPIRED", 4),
                count("2026-11-29T08:00:00Z", RateKind.REFUSED, "BUSY", 1),
                count("2026-11-29T08:12:00Z", RateKind.REFUSED, "EXPIRED", 2),
                count("2026-11-29T07:00:00Z", RateKind.EXPIRED, "", 9));

        assertThat(rates.buckets())
                .hasSize(24)
                .endsWith(
                        new Bucket(Instant.parse("2026-11-29T07:00:00Z"), 0, 0, 9, Map.of()),
                        new Bucket(Instant.parse("2026-11-29T08:00:00Z"), 3, 2, 0, Map.of("BUSY", 1L, "EXPIRED", 6L)));
    }

    @Test
    void buckets_in_which_nothing_happened_are_there() {
        assertThat(rates().buckets()).hasSize(24).allSatisfy(each -> {
            assertThat(each.issued() + each.redeemed() + each.expired()).isZero();
            assertThat(each.refused()).isEmpty();
        });
    }

    private static Rates rates(Count... counts) {
        return Rates.of(RateWindow.DAY, NOW, List.of(counts), NONE, NONE);
    }

    private static Count count(String at, RateKind kind, String reason, long number) {
        return new Count(Instant.parse(at), new Counted(kind, reason), number);
    }
}
