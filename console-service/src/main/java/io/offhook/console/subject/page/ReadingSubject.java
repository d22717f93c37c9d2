package io.offhook.console.subject.page;

import io.offhook.console.explanation.store.Explaining;
import io.offhook.console.handle.Handle;
import io.offhook.console.handle.Named;
import io.offhook.console.timeline.store.FindTimeline;
import io.offhook.console.timeline.store.FindTimeline.Subject;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the page of a thing that has no record of its own. */
@ApplicationScoped
class ReadingSubject {

    private final FindTimeline timeline;
    private final Explaining explaining;

    ReadingSubject(FindTimeline timeline, Explaining explaining) {
        this.timeline = timeline;
        this.explaining = explaining;
    }

    /** @param kind what it is, in a word */
    Uni<TemplateInstance> page(String kind, Named named, String path, Subject subject, TimelineQuery query) {
        return timeline.of(subject, query.before(), TimelineView.SIZE + 1)
                .map(found -> TimelineView.of(found, path, query.before()))
                .flatMap(shown -> named instanceof Named.Address it
                        ? behind(it, kind, shown)
                        : explaining
                                .explain(named)
                                .map(explanation -> new SubjectView(
                                        kind,
                                        SubjectView.name(named),
                                        ExplanationView.ofKnown(explanation, shown)
                                                .orElse(null),
                                        List.of(),
                                        shown)))
                .map(SubjectPages.Templates::subject);
    }

    /** An address itself does not come up: the devices that came from there do. */
    private Uni<SubjectView> behind(Named.Address address, String kind, TimelineView shown) {
        return explaining
                .explain(new Handle.Address(address.ip()))
                .map(found -> new SubjectView(
                        kind,
                        address.ip(),
                        null,
                        found.stream()
                                .filter(each -> each.rule().isKnown())
                                .map(each -> ExplanationView.ofOne(each, shown))
                                .toList(),
                        shown));
    }
}
