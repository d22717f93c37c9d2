package io.offhook.benchmarks.measure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.offhook.benchmarks.report.Latencies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The details of a measurement, which depend on its target. The field names are part of the JSON document. */
public sealed interface MeasurementDetails {

    /**
     * The last three only for TVS: the same requests in other ways.
     *
     * @param keptConnections on open connections
     * @param ellipticCurve with full handshakes and the EC certificate; empty if it is not presented
     * @param resumed with handshakes that resume a session
     */
    record Alternating(
            Side stack,
            Side bound,
            Optional<Figure> keptConnections,
            Optional<Figure> ellipticCurve,
            Optional<Figure> resumed)
            implements MeasurementDetails {

        public Alternating with(Measurement kept, Optional<Measurement> elliptic, Measurement resumes) {
            return new Alternating(
                    stack,
                    bound,
                    Optional.of(Figure.of(kept)),
                    elliptic.map(Figure::of),
                    Optional.of(Figure.of(resumes)));
        }
    }

    /**
     * @param perSecond of each round
     * @param p50 milliseconds, the median of the rounds
     * @param p99 milliseconds, the median of the rounds
     * @param failed by reason
     */
    record Side(
            List<Double> perSecond,
            double p50,
            double p99,
            @JsonUnwrapped CpuCost cost,
            Map<String, Long> failed) {}

    /**
     * Times in milliseconds.
     *
     * @param closedLoopPerSecond the rate of the closed loop, of which the arrivals are a part
     * @param cost of one arrival, which provisions one phone and redeems another
     */
    record ThroughServices(
            double closedLoopPerSecond,
            double arrivalsPerSecond,
            Times provisionToCode,
            Times redemptionToConfiguration,
            Times kafkaEndToEnd,
            Times commit,
            @JsonUnwrapped CpuCost cost,
            Map<String, Long> failed)
            implements MeasurementDetails {}

    record Times(long count, double p50, double p99, double max) {

        public static Times of(Latencies.Summary summary) {
            return new Times(summary.count(), summary.p50(), summary.p99(), summary.max());
        }
    }

    /** @param cost of a redemption with many codes */
    record WithManyCodes(
            long liveCodesBefore,
            long liveCodesAfter,
            double p99Before,
            double p99After,
            long redemptionsEach,
            @JsonUnwrapped CpuCost cost,
            long failed)
            implements MeasurementDetails {}

    /** @param steps from low rates to high ones */
    record Curve(double closedLoopPerSecond, List<CurveStep> steps) implements MeasurementDetails {}

    /**
     * @param percentOfCore by process, 100 being one core
     * @param target the total that docs/speed.md asks for
     */
    record Idle(long seconds, Map<String, Double> percentOfCore, double target) implements MeasurementDetails {}

    /** @param processes by name; PostgreSQL with the processes of its connections */
    record Memory(Map<String, Resident> processes) implements MeasurementDetails {}

    /**
     * Megabytes of 1024 kB.
     *
     * @param rss counts memory that processes share once for each of them
     * @param pss shares it among them; empty if the system does not tell
     */
    record Resident(double rss, Optional<Double> pss) {}

    /** @param processes that the stack consists of */
    record Start(int processes) implements MeasurementDetails {}

    /**
     * Pages of the console, by name.
     *
     * @param entries of the timeline
     * @param target milliseconds that docs/speed.md asks for
     * @param together how many pages are asked for at a time
     */
    record Pages(long phones, long entries, double target, int together, Map<String, PageTimes> pages)
            implements MeasurementDetails {}

    /** @param target milliseconds that docs/speed.md asks for */
    record Behind(double target, List<BehindStep> steps) implements MeasurementDetails {}

    /** A measurement without its target. */
    record Figure(
            String title,
            double value,
            OptionalDouble bound,
            OptionalDouble ratio,
            String unit,
            MeasurementDetails details) {

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
