package io.offhook.console.subject.page;

import io.offhook.console.explanation.Explanation;
import io.offhook.console.explanation.Remedy;
import io.offhook.console.handle.Named;
import io.offhook.console.owning.PathPart;
import io.offhook.console.subject.SubjectPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a thing did not come up, and the button for what to do next.
 *
 * @param next in words
 * @param action absent: it is done elsewhere
 * @param evidence ids of the events that say so
 */
record ExplanationView(
        Instant since,
        String sentence,
        String next,
        @Nullable Action action,
        List<UUID> evidence) {

    /** @param isCommand whether it is a form that is sent, or else a page */
    record Action(String path, String label, boolean isCommand) {}

    static ExplanationView of(Explanation explanation) {
        var finding = explanation.finding();
        return new ExplanationView(
                finding.since(),
                finding.sentence().text(),
                finding.next().text(),
                action(finding.next()),
                finding.evidence());
    }

    /** None where nothing is known, and of a request: that comes up or not by what it was about. */
    static Optional<ExplanationView> ofKnown(Explanation explanation) {
        return Optional.of(explanation)
                .filter(it -> it.rule().isKnown() && !(it.subject() instanceof Named.Request))
                .map(ExplanationView::of);
    }

    private static @Nullable Action action(Remedy remedy) {
        return switch (remedy) {
            case Remedy.UploadAnchor ignored -> page("/trust", "Trust anchors");
            case Remedy.AllowDevice ignored -> page("/trust/denials", "Denied devices");
            case Remedy.ReleaseDevice ignored -> page("/codes/locked-devices", "Locked devices");
            case Remedy.ExpectDevice ignored -> page("/codes/expected-devices", "Expected devices");
            case Remedy.UnlockCaller it -> page(caller(it), "Locked callers");
            case Remedy.ReissueCode it -> command(it.phoneId(), "/reissue", "New code");
            case Remedy.ShowCode it -> command(it.phoneId(), "/code", "Show code");
            case Remedy.EditPhone it -> page(SubjectPath.phone(it.phoneId()) + "/edit", "Edit the phone");
            case Remedy.AllowOutside it -> page(SubjectPath.phone(it.phoneId()) + "/edit", "Edit the phone");
            case Remedy.EnableMra ignored -> page("/settings", "Settings");
            case Remedy.ReplacePhone it -> page(SubjectPath.phone(it.phoneId()) + "/replace", "Replace the device");
            case Remedy.AddPhone ignored -> page("/phones/new", "Add a phone");
            case Remedy.TypeCode ignored -> null;
            case Remedy.CheckOption150 ignored -> null;
            case Remedy.AtPhone ignored -> null;
            case Remedy.None ignored -> null;
        };
    }

    private static String caller(Remedy.UnlockCaller remedy) {
        var address = remedy.address() == null ? "" : "&address=" + PathPart.of(remedy.address());
        return "/codes/caller?certificate=" + PathPart.of(remedy.fingerprint()) + address;
    }

    private static Action page(String path, String label) {
        return new Action(path, label, false);
    }

    private static Action command(UUID phoneId, String path, String label) {
        return new Action(SubjectPath.phone(phoneId) + path, label, true);
    }
}
