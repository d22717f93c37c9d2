package io.offhook.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScaleModelTest {

    private static final ScaleDemand DEMAND = new ScaleDemand(1_000_000, 1_000, 1_000_000);

    private static final Map<String, Double> NOTHING_IS_FULL = Stream.of(
                    "limit.database.bytes", "limit.commits", "limit.relay", "limit.turns", "limit.redis.commands")
            .collect(HashMap::new, (all, limit) -> all.put(limit, 1e15), HashMap::putAll);

    @Test
    void every_cost_of_the_file_has_a_source_and_the_model_finds_all_that_it_needs() {
        assertThat(UnitCosts.measured().all())
                .allSatisfy(cost -> assertThat(cost.source()).isNotBlank());
        assertThat(report(UnitCosts.measured(), DEMAND).walls()).isNotEmpty();
    }

    @Test
    void a_database_is_split_by_whatever_is_exhausted_first() {
        var commits = with(Map.of("limit.commits", 1_000.0, "limit.utilization", 0.5));

        assertThat(shards(with(Map.of()), "activation")).isEqualTo(new ScaleReport.Shards(1, 1, 1, 1));
        assertThat(shards(commits.with(each("activation.commits", 2)), "activation"))
                .isEqualTo(new ScaleReport.Shards(1, 8, 1, 8));
        assertThat(shards(
                        with(Map.of("limit.database.bytes", 1e9, "activation.bytes.events", 2_000.0))
                                .with(Map.of("activation.bytes.views", 500.0)),
                        "activation"))
                .isEqualTo(new ScaleReport.Shards(3, 1, 1, 3));
    }

    @Test
    void storage_grows_with_phones_and_processors_with_their_rate() {
        var measured = UnitCosts.measured();
        var one = report(measured, DEMAND);
        var more = report(measured, new ScaleDemand(2_000_000, 1_000, 1_000_000));
        var faster = report(measured, new ScaleDemand(1_000_000, 2_000, 1_000_000));

        assertThat(more.services().getFirst().databaseBytes())
                .isEqualTo(2 * one.services().getFirst().databaseBytes());
        assertThat(more.cores()).isEqualTo(one.cores());
        assertThat(faster.cores().get("postgresql"))
                .isCloseTo(2 * one.cores().getOrDefault("postgresql", 0.0), Offset.offset(1e-9));
        assertThat(faster.topics().getFirst().bytesKept())
                .isEqualTo(one.topics().getFirst().bytesKept());
    }

    @Test
    void the_nearest_wall_is_the_one_at_the_smallest_share_of_what_is_asked() {
        var turns = with(Map.of("limit.turns", 100.0, "limit.redis.bytes", 5e8, "redis.bytes", 1_000.0));

        assertThat(report(turns, DEMAND).walls().subList(0, 2))
                .extracting(ScaleReport.Wall::what)
                .containsExactly("codes shown, in turn at the audit chain", "memory of Redis");
        assertThat(report(turns, DEMAND).walls())
                .filteredOn(ScaleReport.Wall::isReached)
                .hasSize(2);
    }

    @Test
    void a_topic_has_a_partition_for_each_replica_of_its_busiest_consumer() {
        var costly =
                with(Map.of("replica.cores", 1.0, "limit.utilization", 1.0)).with(each("provisioning.cpu", 15));

        assertThat(report(costly, DEMAND).topics())
                .filteredOn(topic -> topic.topic().equals("activation"))
                .singleElement()
                .extracting(ScaleReport.TopicSize::partitions)
                .isEqualTo(30);
    }

    @Test
    void a_cost_that_does_not_exist_and_a_line_without_its_source_are_refused() {
        assertThatThrownBy(() -> UnitCosts.measured().with(Map.of("disk", 1.0)))
                .hasMessage("there is no unit cost 'disk'");
        assertThatThrownBy(() -> UnitCosts.parse("disk\t1\tbytes")).hasMessageContaining("source");
    }

    /** The measured costs with limits that are out of reach, but for these. */
    private static UnitCosts with(Map<String, Double> others) {
        return UnitCosts.measured()
                .with(NOTHING_IS_FULL)
                .with(Map.of("limit.redis.bytes", 1e15, "kafka.partitions", 12.0))
                .with(each("provisioning.cpu", 1e-3))
                .with(others);
    }

    private static Map<String, Double> each(String cost, double value) {
        return Map.of(cost + ".provisioned", value, cost + ".redeemed", value);
    }

    private static ScaleReport.Shards shards(UnitCosts costs, String service) {
        return report(costs, DEMAND).services().stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow()
                .shards();
    }

    private static ScaleReport report(UnitCosts costs, ScaleDemand demand) {
        return new ScaleModel(costs, demand).report();
    }
}
