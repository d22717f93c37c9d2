package io.offhook.benchmarks.measure;

import io.offhook.benchmarks.report.Latencies;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The details of a measurement, which depend on its target. The field names are part of the JSON document. */
public sealed interface MeasurementDetails {

    /** @param keptConnections only for TVS: the same requests on open connections */
    record Alternating(Side stack, Side bound, Optional<Figure> keptConnections) implements MeasurementDetails {

        public Alternating with(Measurement kept) {
            return new Alternating(stack, bound, Optional.of(Figure.of(kept)));
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
            implements MeasurementDetails {}

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
            implements MeasurementDetails {}

    /** A measurement without its target. */
    record Figure(String title, double value, double bound, double ratio, String unit, MeasurementDetails details) {

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
