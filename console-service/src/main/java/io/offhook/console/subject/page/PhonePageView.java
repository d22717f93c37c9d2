package io.offhook.console.subject.page;

import io.offhook.console.owning.PathPart;
import io.offhook.console.page.CommandProblem;
import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneDescription;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.subject.DeviceFacts;
import io.offhook.console.subject.SubjectPath;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.trust.FindTrustList.GivenTrustList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of a phone.
 *
 * @param ownerName absent: there is no owner, or the name is not known
 * @param described absent: it was said too long ago
 * @param trustList which one it was given last, if it is known
 * @param problem what the last command came to, if it was not done
 * @param typedMac what was typed as the MAC of its device
 */
record PhonePageView(
        PhoneRecord phone,
        ExplanationView explanation,
        @Nullable String ownerName,
        @Nullable PhoneDescription described,
        DeviceFacts device,
        @Nullable GivenTrustList trustList,
        TimelineView timeline,
        @Nullable CommandProblem problem,
        String typedMac) {

    PhonePageView with(CommandProblem refused, String mac) {
        return new PhonePageView(phone, explanation, ownerName, described, device, trustList, timeline, refused, mac);
    }

    public String path() {
        return SubjectPath.phone(phone.phoneId());
    }

    /** As a question about it names it. */
    public String named() {
        return ownerName == null ? phone.deviceName() : phone.deviceName() + " (" + ownerName + ")";
    }

    /** The owner as the value of a query. */
    public String ownerQuery() {
        return phone.ownerId() == null ? "" : PathPart.of(phone.ownerId());
    }

    public boolean isRemoved() {
        return phone.removedAt() != null;
    }

    public boolean isCodeLive() {
        return codeIs(CodeState.LIVE);
    }

    /** Another code can take the place of the latest one. */
    public boolean isCodeReissuable() {
        return phone.requiresCode() && (codeIs(CodeState.LIVE) || codeIs(CodeState.EXPIRED));
    }

    /** Whether the certificate is of the device that redeemed the present code: after a replacement it is of the former device. */
    public boolean isCertificatePresent() {
        return codeIs(CodeState.REDEEMED);
    }

    private boolean codeIs(CodeState state) {
        return phone.code() != null && phone.code().state() == state;
    }

    /** What it asked for and reported last, as sentences. */
    public List<EntryView> deviceEntries() {
        return Arrays.<@Nullable TimelineEntry>asList(device.configuration(), device.trustList(), device.report())
                .stream()
                .flatMap(each -> each == null ? Stream.empty() : Stream.of(each))
                .map(each -> EntryView.of(each, path()))
                .toList();
    }

    /** Changes with what the page shows, and is the same at every replica. */
    public String version() {
        var newest = timeline.entries().isEmpty()
                ? ""
                : timeline.entries().getLast().eventId().toString();
        return Integer.toHexString(List.of(phone, String.valueOf(ownerName), explanation.sentence(), newest)
                .toString()
                .hashCode());
    }
}
