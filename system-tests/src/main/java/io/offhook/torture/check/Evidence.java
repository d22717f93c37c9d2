package io.offhook.torture.check;

import io.offhook.torture.history.Attempt;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All there is to judge.
 *
 * @param stored in the order of positions
 * @param published in the order of each partition
 * @param leaks where digits of a code were found that should not be there
 * @param convergence how long it took until all was published and every code issued, once the faults were over
 */
public record Evidence(
        List<Attempt> attempts,
        List<StoredEvent> stored,
        List<PublishedEvent> published,
        ReadModels readModels,
        List<PlantedPhone> phones,
        List<GateKey> gate,
        List<String> leaks,
        Duration convergence) {

    /** Stored events of one type. */
    Stream<StoredEvent> stored(String type) {
        return stored.stream().filter(event -> event.type().equals(type));
    }

    /** The redemptions of each code: one at most, if all is well. */
    Map<UUID, List<StoredEvent>> redemptions() {
        return stored("CodeRedeemed").collect(Collectors.groupingBy(StoredEvent::codeId));
    }

    /** The tries for a known code, by code. */
    Map<UUID, List<Attempt>> attemptsByCode() {
        return attempts.stream()
                .filter(each -> each.codeId() != null)
                .collect(Collectors.groupingBy(Attempt::codeId, LinkedHashMap::new, Collectors.toList()));
    }
}
