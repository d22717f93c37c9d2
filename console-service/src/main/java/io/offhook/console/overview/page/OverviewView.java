package io.offhook.console.overview.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.console.overview.CopiedDevice;
import io.offhook.console.overview.OwnerConcerns;
import io.offhook.console.overview.PhoneInTrouble;
import io.offhook.console.overview.RefusedDevice;
import io.offhook.console.phone.PhoneCounts;
import io.offhook.console.phone.PhoneState;
import io.offhook.console.rate.Rates;
import io.offhook.console.system.ServiceState;
import io.offhook.console.timeline.words.ReasonWords;
import java.net.URLEncoder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What goes on, and what needs a look.
 *
 * @param expiringSoon codes that end within a day
 * @param day rates of the last 24 hours
 * @param copied devices whose key seems to be copied
 * @param troubled phones that did not come up within the last day
 * @param owners what owners said that needs a look
 * @param jobs bulk jobs that are under way; empty too if the service that runs them does not answer
 */
record OverviewView(
        PhoneCounts counts,
        long expiringSoon,
        Rates day,
        List<CopiedDevice> copied,
        List<PhoneInTrouble> troubled,
        List<RefusedDevice> refused,
        OwnerConcerns owners,
        List<ServiceState> services,
        List<RunningJob> jobs) {

    /** A bulk job under way. */
    record RunningJob(String id, String mode, String description, long rowsRead, long totalRows) {}

    /** Refusals for one reason. */
    record Refusals(String reason, String words, long count) {}

    public Map<PhoneState, Long> states() {
        return counts.byState();
    }

    public long phones() {
        return states().values().stream().mapToLong(Long::longValue).sum();
    }

    public long issued() {
        return day.buckets().stream().mapToLong(Rates.Bucket::issued).sum();
    }

    public long redeemed() {
        return day.buckets().stream().mapToLong(Rates.Bucket::redeemed).sum();
    }

    /** Of the last 24 hours, the most frequent first. */
    public List<Refusals> refusals() {
        return day.buckets().stream()
                .flatMap(each -> each.refused().entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .map(each -> new Refusals(each.getKey(), words(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingLong(Refusals::count).reversed())
                .toList();
    }

    public String words(String reason) {
        return ReasonWords.of(reason);
    }

    public List<ServiceState> notReady() {
        return services.stream()
                .filter(each -> each.readiness() != ServiceState.Readiness.READY)
                .toList();
    }

    /** Services with records that do not go on by themselves. */
    public List<ServiceState> stuck() {
        return services.stream().filter(each -> each.meters().needsHelp()).toList();
    }

    /** Where a refused device is looked at. */
    public String link(RefusedDevice device) {
        return device.phoneId() != null
                ? "/phones/" + device.phoneId()
                : "/search?q=" + URLEncoder.encode(device.handle(), UTF_8);
    }
}
