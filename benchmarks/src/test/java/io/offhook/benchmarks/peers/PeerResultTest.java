package io.offhook.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.report.Latencies;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeerResultTest {

    @Test
    void the_client_costs_neither_side_anything_and_the_median_round_counts() {
        var peer = PeerResult.Side.of(
                "grant", List.of(round(Map.of("keycloak", 20.0, "client", 9.0)), round(Map.of("keycloak", 40.0))));
        var stack = PeerResult.Side.of("redemption", List.of(round(Map.of("activation", 2.0, "kafka", 1.0))));

        var result = PeerResult.of("Keycloak", "26", peer, stack, Map.of());

        assertThat(result.ofPeer().cpuMillis()).isEqualTo(30);
        assertThat(result.ofStack().cpuMillis()).isEqualTo(3);
        assertThat(result.ratio()).isEqualTo(0.1);
    }

    @Test
    void the_number_of_transactions_is_read_from_pgbench() throws IOException {
        assertThat(PgBenchPeer.processed("number of transactions actually processed: 4000/4000\ntps = 1"))
                .isEqualTo(4000);
        assertThat(Programs.number("pgbench (PostgreSQL) 15.18 (Debian 15.18-0)"))
                .isEqualTo("15.18");
    }

    private static Round round(Map<String, Double> cost) {
        return new Round(new Latencies().summary(), Map.of(), cost);
    }
}
