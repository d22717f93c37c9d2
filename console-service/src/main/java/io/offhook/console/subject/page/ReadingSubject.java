package io.offhook.console.subject.page;

import io.offhook.console.explanation.store.Explaining;
import io.offhook.console.handle.Named;
import io.offhook.console.timeline.store.FindTimeline;
import io.offhook.console.timeline.store.FindTimeline.Subject;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

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
                .flatMap(found -> explaining
                        .explain(named)
                        .map(explanation -> SubjectPages.Templates.subject(new SubjectView(
                                kind,
                                SubjectView.name(named),
                                ExplanationView.ofKnown(explanation).orElse(null),
                                TimelineView.of(found, path, query.before())))));
    }
}
