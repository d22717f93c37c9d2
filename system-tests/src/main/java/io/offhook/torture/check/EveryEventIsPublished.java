package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.evidence.PublishedEvent;
import io.offhook.torture.evidence.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** R5, the topic: within 30 s it has every stored event as stored, in the order of each stream, and nothing else. */
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
        var published =
                evidence.published().stream().collect(Collectors.toMap(PublishedEvent::id, each -> each, (a, b) -> a));
        for (var event : evidence.stored()) {
            var copy = published.get(event.id());
            if (copy == null) {
                violations.add(new Violation("R5", "never published: " + name(event)));
            } else if (!isSame(event, copy)) {
                violations.add(new Violation("R5", "published and stored differ: " + name(event)));
            }
        }
        violations.addAll(inventions(evidence));
        violations.addAll(disorder(evidence));
        return violations;
    }

    private static boolean isSame(StoredEvent event, PublishedEvent copy) {
        return event.streamId().equals(copy.key())
                && event.version() == copy.version()
                && event.type().equals(copy.type())
                && event.data().equals(copy.data());
    }

    private static List<Violation> inventions(Evidence evidence) {
        var known = evidence.stored().stream().map(StoredEvent::id).collect(Collectors.toSet());
        return evidence.published().stream()
                .filter(each -> !known.contains(each.id()))
                .map(each ->
                        new Violation("R5", "published and not stored: %s of %s".formatted(each.type(), each.key())))
                .toList();
    }

    /** Repetitions are harmless. The first copy of each event must be in order. */
    private static List<Violation> disorder(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        var latest = new HashMap<String, Long>();
        var seen = new HashSet<UUID>();
        for (var each : evidence.published()) {
            if (seen.add(each.id())) {
                long before = latest.getOrDefault(each.key(), 0L);
                if (each.version() != before + 1) {
                    violations.add(new Violation(
                            "R5", "stream %s: version %d follows %d".formatted(each.key(), each.version(), before)));
                }
                latest.put(each.key(), each.version());
            }
        }
        return violations;
    }

    private static String name(StoredEvent event) {
        return "%s, version %d of %s, position %d"
                .formatted(event.type(), event.version(), event.streamId(), event.position());
    }
}
