package io.offhook.console.subject.page;

import io.offhook.console.explanation.Explanation;
import io.offhook.console.explanation.Mention;
import io.offhook.console.explanation.Sentence;
import io.offhook.console.handle.Named;
import io.offhook.console.owning.PathPart;
import io.offhook.console.subject.SubjectPath;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a thing did not come up, and the button for what to do next.
 *
 * @param next in words
 * @param action absent: it is done elsewhere
 * @param fine whether nothing needs to be done
 * @param evidence ids of the events that say so, of those that the page shows
 */
record ExplanationView(
        List<Part> parts, String next, @Nullable NextAction action, boolean fine, List<UUID> evidence) {

    /** @param path of the page of what it names; absent: it is text, or the page is this one */
    record Part(String text, @Nullable String path) {}

    /** On the page of the thing itself. */
    static ExplanationView of(Explanation explanation, TimelineView timeline) {
        return of(explanation, timeline, Optional.of(explanation.subject()));
    }

    /** On a page about several things. */
    static ExplanationView ofOne(Explanation explanation, TimelineView timeline) {
        return of(explanation, timeline, Optional.empty());
    }

    private static ExplanationView of(Explanation explanation, TimelineView timeline, Optional<Named> page) {
        var finding = explanation.finding();
        return new ExplanationView(
                finding.sentence().parts().stream()
                        .map(part -> part(part, page))
                        .toList(),
                finding.next().text(),
                NextAction.of(explanation).orElse(null),
                explanation.rule().isFine(),
                finding.evidence().stream().filter(timeline::shows).toList());
    }

    public String sentence() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private static Part part(Sentence.Part part, Optional<Named> page) {
        var thing = part.thing();
        return thing == null || page.map(it -> isPageOf(it, thing)).orElse(false)
                ? new Part(part.text(), null)
                : new Part(part.text(), path(thing));
    }

    /** A device may have a record or not: the search leads to the page that it has. */
    private static String path(Mention thing) {
        return switch (thing) {
            case Mention.Phone it -> SubjectPath.phone(it.phoneId());
            case Mention.Device it -> "/search?q=" + PathPart.of(it.name());
            case Mention.Certificate it -> SubjectPath.certificate(it.fingerprint());
        };
    }

    private static boolean isPageOf(Named page, Mention thing) {
        return switch (thing) {
            case Mention.Phone it ->
                page instanceof Named.Phone phone && phone.phone().phoneId().equals(it.phoneId());
            case Mention.Device it -> SubjectView.name(page).equals(it.name());
            case Mention.Certificate it -> SubjectView.name(page).equals(it.fingerprint());
        };
    }
}
