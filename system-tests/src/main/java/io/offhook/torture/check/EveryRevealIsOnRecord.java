package io.offhook.torture.check;

import io.offhook.torture.evidence.AuditTrail;
import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.evidence.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** R8: the audit chain of each service on the topic is whole up to its head in the database, and has every reveal and nothing that did not happen. */
final class EveryRevealIsOnRecord implements Rule {

    @Override
    public List<Violation> check(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        broken("activation", evidence.audit(), violations);
        evidence.others().audit().forEach((service, trail) -> broken(service, trail, violations));
        evidence.stored("CodeViewed")
                .filter(event -> !evidence.audit().events().contains(event.id()))
                .map(event -> new Violation("R8", "not on record: CodeViewed, position " + event.position()))
                .forEach(violations::add);
        var known = evidence.stored().stream().map(StoredEvent::id).collect(Collectors.toSet());
        evidence.audit().events().stream()
                .filter(id -> !known.contains(id))
                .map(id -> new Violation("R8", "on record and never stored: event " + id))
                .forEach(violations::add);
        return violations;
    }

    private static void broken(String service, AuditTrail trail, List<Violation> violations) {
        trail.findings().stream()
                .map(finding -> new Violation(
                        "R8", "audit chain of %s, place %d: %s".formatted(service, finding.place(), finding.detail())))
                .forEach(violations::add);
    }
}
