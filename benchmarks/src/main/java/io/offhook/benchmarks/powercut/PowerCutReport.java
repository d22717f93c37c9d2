package io.offhook.benchmarks.powercut;

import io.offhook.benchmarks.report.Latencies;
import java.util.List;
import java.util.Map;

/**
 * How a site came back. The field names are part of the JSON document.
 *
 * @param untilServed milliseconds from the return of the power
 * @param lost phones that were not served, by reason
 * @param waitedTooLong stages of phones that took longer than twice the {@code Retry-After} that they began with
 * @param longestWait the longest such wait, as a multiple of that {@code Retry-After}
 */
public record PowerCutReport(
        int phones,
        int withCodes,
        int replicas,
        int served,
        Latencies.Summary untilServed,
        Map<String, Long> lost,
        List<Stage> stages,
        long phonesToldToComeAgain,
        int mostTimesToldOnePhone,
        long waitedTooLong,
        double longestWait,
        Map<String, Double> cpuMillisPerPhone,
        Conditions conditions) {

    /**
     * @param requests answered or not
     * @param missing answered that there is no such file, as it is until a redeemed phone has its configuration
     * @param comeAgain answered with {@code Retry-After}
     * @param noAnswer connections that were closed before an answer, before their handshake for example
     */
    public record Stage(BootStage stage, long requests, long missing, long comeAgain, long noAnswer) {}

    public record Conditions(
            int inFlight, long deadlineSeconds, String keyType, String tls, int processors, String java) {}

    public boolean everyPhoneIsServed() {
        return served == phones;
    }
}
