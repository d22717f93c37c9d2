package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.evidence.PublishedEvent;
import io.offhook.torture.evidence.ServiceStore;
import io.offhook.torture.evidence.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** R5, the topics: within 30 s each has every stored event of its service as stored, in the order of each stream, and nothing else. */
final class EveryEventIsPublished implements Rule {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @Override
    public List<Violation> check(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        if (evidence.convergence().compareTo(BOUND) > 0) {
            violations.add(new Violation(
                    "R5",
                    "it took %d s after the last fault until every event was published and every code issued"
                                    .formatted(evidence.convergence().toSeconds())
                            + evidence.allDeadLetters()));
        }
        evidence.stores().forEach(store -> check(store, violations));
        return violations;
    }

    private static void check(ServiceStore store, List<Violation> violations) {
        var published =
                store.published().stream().collect(Collectors.toMap(PublishedEvent::id, each -> each, (a, b) -> a));
        for (var event : store.stored()) {
            var copy = published.get(event.id());
            if (copy == null) {
                violations.add(violation(store, "never published: " + name(event)));
            } else if (!isSame(event, copy)) {
                violations.add(violation(store, "published and stored differ: " + name(event)));
            }
        }
        inventions(store, violations);
        disorder(store, violations);
    }

    private static boolean isSame(StoredEvent event, PublishedEvent copy) {
        return event.streamId().equals(copy.key())
                && event.version() == copy.version()
                && event.type().equals(copy.type())
                && event.data().digest().equals(copy.digest());
    }

    private static void inventions(ServiceStore store, List<Violation> violations) {
        var known = store.stored().stream().map(StoredEvent::id).collect(Collectors.toSet());
        store.published().stream()
                .filter(each -> !known.contains(each.id()))
                .map(each -> violation(store, "published and not stored: %s of %s".formatted(each.type(), each.key())))
                .forEach(violations::add);
    }

    /** Repetitions are harmless. The first copy of each event must be in order. */
    private static void disorder(ServiceStore store, List<Violation> violations) {
        var latest = new HashMap<String, Long>();
        var seen = new HashSet<UUID>();
        for (var each : store.published()) {
            if (seen.add(each.id())) {
                long before = latest.getOrDefault(each.key(), 0L);
                if (each.version() != before + 1) {
                    violations.add(violation(
                            store, "stream %s: version %d follows %d".formatted(each.key(), each.version(), before)));
                }
                latest.put(each.key(), each.version());
            }
        }
    }

    private static Violation violation(ServiceStore store, String what) {
        return new Violation("R5", store.service() + ": " + what);
    }

    private static String name(StoredEvent event) {
        return "%s, version %d of %s, position %d"
                .formatted(event.type(), event.version(), event.streamId(), event.position());
    }
}
