package io.offhook.benchmarks.measure;

import io.offhook.benchmarks.report.Latencies;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a figure is made of; it differs from target to target. The field names are a contract. */
public sealed interface Details {

    /** @param keptConnections of the TVS target: the same without handshakes */
    record InTurns(Side stack, Side bound, Optional<Figure> keptConnections) implements Details {

        public InTurns with(Measurement kept) {
            return new InTurns(stack, bound, Optional.of(Figure.of(kept)));
        }
    }

    /**
     * @param perSecond of each round
     * @param p50 milliseconds, the median of the rounds
     * @param p99 milliseconds, the median of the rounds
     * @param cpuMillisPerOperation by process
     * @param failed by reason
     */
    record Side(
            List<Double> perSecond,
            double p50,
            double p99,
            Map<String, Double> cpuMillisPerOperation,
            Map<String, Long> failed) {}

    /** Times in milliseconds. */
    record ThroughServices(
            double arrivalsPerSecond,
            Times provisionToCode,
            Times redemptionToConfiguration,
            Times kafkaEndToEnd,
            Times commit,
            Map<String, Long> failed)
            implements Details {}

    record Times(long count, double p50, double p99, double max) {

        public static Times of(Latencies.Summary summary) {
            return new Times(summary.count(), summary.p50(), summary.p99(), summary.max());
        }
    }

    record WithManyCodes(
            long liveCodesBefore,
            long liveCodesAfter,
            double p99Before,
            double p99After,
            long redemptionsEach,
            long failed)
            implements Details {}

    /** A measurement as it is printed: under its target's name. */
    record Figure(String title, double value, double bound, double ratio, String unit, Details details) {

        public static Figure of(Measurement measurement) {
            return new Figure(
                    measurement.title(),
                    measurement.value(),
                    measurement.bound(),
                    measurement.ratio(),
                    measurement.unit(),
                    measurement.details());
        }
    }
}
