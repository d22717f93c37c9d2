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
                .flatMap(shown -> explanations(named, shown)
                        .map(found -> new SubjectView(kind, SubjectView.name(named), found, shown)))
                .map(SubjectPages.Templates::subject);
    }

    /** An address itself does not come up: the devices that came from there do. The name of a device may be that of a phone. */
    private Uni<List<ExplanationView>> explanations(Named named, TimelineView shown) {
        return switch (named) {
            case Named.Address it ->
                explaining
                        .explain(new Handle.Address(it.ip()))
                        .map(found -> found.stream()
                                .filter(each -> each.rule().isKnown())
                                .map(each -> ExplanationView.ofOne(each, shown))
                                .toList());
            case Named.Device it ->
                explaining
                        .explain(new Handle.DeviceName(it.deviceName()))
                        .map(found -> found.stream()
                                .map(each -> each.subject().equals(it)
                                        ? ExplanationView.of(each, shown)
                                        : ExplanationView.ofOne(each, shown))
                                .toList());
            case Named.Request ignored -> Uni.createFrom().item(List.of()); // what it was about comes up or not
            case Named.Phone ignored -> alone(named, shown);
            case Named.Certificate ignored -> alone(named, shown);
            case Named.Code ignored -> alone(named, shown);
            case Named.Person ignored -> alone(named, shown);
        };
    }

    /** None where nothing is known. */
    private Uni<List<ExplanationView>> alone(Named named, TimelineView shown) {
        return explaining
                .explain(named)
                .map(found -> found.rule().isKnown() ? List.of(ExplanationView.of(found, shown)) : List.of());
    }
}
