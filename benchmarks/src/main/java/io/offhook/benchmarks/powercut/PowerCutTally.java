package io.offhook.benchmarks.powercut;

import io.offhook.benchmarks.powercut.PowerCutReport.Stage;
import io.offhook.benchmarks.report.Latencies;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happened to all phones. Thread-safe. */
final class PowerCutTally {

    private final Map<BootStage, Counts> stages = new EnumMap<>(BootStage.class);
    private final Latencies untilServed = new Latencies();
    private final Map<String, Long> lost = new ConcurrentHashMap<>();
    private final LongAdder phonesTold = new LongAdder();
    private final LongAccumulator mostTimes = new LongAccumulator(Math::max, 0);
    private final LongAdder waitedTooLong = new LongAdder();
    private final DoubleAccumulator longestWait = new DoubleAccumulator(Math::max, 0);

    private record Counts(LongAdder requests, LongAdder missing, LongAdder comeAgain, LongAdder noAnswer) {

        Counts() {
            this(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
        }

        Stage of(BootStage stage) {
            return new Stage(stage, requests.sum(), missing.sum(), comeAgain.sum(), noAnswer.sum());
        }
    }

    PowerCutTally() {
        for (var stage : BootStage.values()) {
            stages.put(stage, new Counts());
        }
    }

    void reply(BootStage stage, Reply reply) {
        var counts = stages.getOrDefault(stage, new Counts());
        counts.requests().increment();
        switch (reply) {
            case Reply.Missing missing -> counts.missing().increment();
            case Reply.ComeAgain again -> counts.comeAgain().increment();
            case Reply.NoAnswer none -> counts.noAnswer().increment();
            case Reply.Served served -> {}
            case Reply.Refused refused -> {}
        }
    }

    /** A stage of a phone is over, and what it waited for is there. */
    void waited(double ratio) {
        longestWait.accumulate(ratio);
        if (Waiting.isTooLong(ratio)) {
            waitedTooLong.increment();
        }
    }

    /** @param told how often the phone was told to come again, at all stages */
    void served(Duration after, int told) {
        untilServed.add(after);
        told(told);
    }

    void lost(String reason, int told) {
        lost.merge(reason, 1L, Long::sum);
        told(told);
    }

    private void told(int times) {
        mostTimes.accumulate(times);
        if (times > 0) {
            phonesTold.increment();
        }
    }

    /** @param wall from the return of the power to the last phone */
    PowerCutReport report(
            PowerCutSettings settings, Duration wall, Map<String, Double> cpu, PowerCutReport.Conditions conditions) {
        untilServed.over(wall);
        var summary = untilServed.summary();
        return new PowerCutReport(
                settings.load().phones(),
                settings.withCodes(),
                settings.replicas(),
                Math.toIntExact(summary.count()),
                summary,
                new TreeMap<>(lost),
                stages(),
                phonesTold.sum(),
                mostTimes.intValue(),
                waitedTooLong.sum(),
                Math.round(longestWait.get() * 100) / 100.0,
                cpu,
                conditions);
    }

    private List<Stage> stages() {
        return Arrays.stream(BootStage.values())
                .map(stage -> stages.getOrDefault(stage, new Counts()).of(stage))
                .toList();
    }
}
