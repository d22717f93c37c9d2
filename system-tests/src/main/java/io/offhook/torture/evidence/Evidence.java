package io.offhook.torture.evidence;

import io.offhook.torture.history.Attempt;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The input of the rules.
 *
 * @param stored in the order of positions
 * @param published in the order of each partition
 * @param deadLetters records that a consumer parked, or sent to a dead-letter topic
 * @param audit the audit chain of the service
 * @param leaks places where digits of a code were found
 * @param convergence the time from the last fault until every event was published and every code issued
 * @param others the evidence of the services beside activation
 */
public record Evidence(
        List<Attempt> attempts,
        List<StoredEvent> stored,
        List<PublishedEvent> published,
        ReadModels readModels,
        List<ProvisionedPhone> phones,
        List<GateKey> gate,
        List<DeadLetter> deadLetters,
        AuditTrail audit,
        List<String> leaks,
        Duration convergence,
        OtherServices others) {

    private static final int MAX_NAMED = 10;

    /** What each service stored and published, activation first. */
    public List<ServiceStore> stores() {
        return Stream.concat(Stream.of(new ServiceStore("activation", stored, published)), others.stores().stream())
                .toList();
    }

    /** Stored events of activation, of one type. */
    public Stream<StoredEvent> stored(String type) {
        return stored.stream().filter(event -> event.type().equals(type));
    }

    /** The dead letters of a stream, as text for a violation; empty if there are none. */
    public String deadLettersOf(String streamId) {
        return text(deadLetters.stream()
                .filter(each -> each.streamId().equals(streamId))
                .toList());
    }

    /** The dead letters of all streams. */
    public String allDeadLetters() {
        return text(deadLetters);
    }

    private static String text(List<DeadLetter> records) {
        return records.isEmpty()
                ? ""
                : records.stream()
                        .limit(MAX_NAMED)
                        .map(DeadLetter::toString)
                        .collect(Collectors.joining("; ", "; dead letters (" + records.size() + "): ", ""));
    }

    /** The redemptions of each code: at most one without a violation. */
    public Map<UUID, List<StoredEvent>> redemptions() {
        return stored("CodeRedeemed").collect(Collectors.groupingBy(StoredEvent::codeId));
    }

    /** The attempts with a known code, by code. */
    public Map<UUID, List<Attempt>> attemptsByCode() {
        return attempts.stream()
                .filter(each -> each.codeId() != null)
                .collect(Collectors.groupingBy(Attempt::codeId, LinkedHashMap::new, Collectors.toList()));
    }
}
