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
 * All that the rules judge.
 *
 * @param stored in the order of positions
 * @param published in the order of each partition
 * @param setAside records that a consumer parked, or sent to a dead-letter topic
 * @param leaks places where digits of a code were found
 * @param convergence the time from the last fault until every event was published and every code issued
 */
public record Evidence(
        List<Attempt> attempts,
        List<StoredEvent> stored,
        List<PublishedEvent> published,
        ReadModels readModels,
        List<ProvisionedPhone> phones,
        List<GateKey> gate,
        List<SetAsideRecord> setAside,
        List<String> leaks,
        Duration convergence) {

    private static final int MAX_NAMED = 10;

    /** Stored events of one type. */
    public Stream<StoredEvent> stored(String type) {
        return stored.stream().filter(event -> event.type().equals(type));
    }

    /** Names the records of a stream that were set aside, for the text of a violation; empty if there are none. */
    public String setAsideOf(String streamId) {
        return text(setAside.stream()
                .filter(each -> each.streamId().equals(streamId))
                .toList());
    }

    /** The same for all streams. */
    public String allSetAside() {
        return text(setAside);
    }

    private static String text(List<SetAsideRecord> records) {
        return records.isEmpty()
                ? ""
                : records.stream()
                        .limit(MAX_NAMED)
                        .map(SetAsideRecord::toString)
                        .collect(Collectors.joining("; ", "; " + records.size() + " set aside: ", ""));
    }

    /** The redemptions of each code: at most one, if all is well. */
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
