package io.offhook.console.trust.page;

import io.offhook.console.owning.Failure;
import io.offhook.console.trust.HeldLists;
import io.offhook.console.trust.RolloverStep;
import io.offhook.console.trust.TrustItem;
import io.offhook.contracts.trust.TrustListPublished;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list that phones trust, and the way to another signer.
 *
 * @param lists the newest first
 * @param rollover absent: the service of trust does not answer, or there is no list
 * @param candidates certificates with the role SAST that the list in force does not name as one
 */
record TrustListView(
        List<TrustItem<TrustListPublished>> lists,
        List<HeldLists.Age> ages,
        @Nullable Rollover rollover,
        List<RolloverStep> steps,
        List<CertificateRow> candidates,
        @Nullable Failure failure) {

    public @Nullable TrustItem<TrustListPublished> current() {
        return lists.isEmpty() ? null : lists.getFirst();
    }

    public String phase() {
        var list = current();
        return list == null ? "" : words(list.event().phase());
    }

    private static String words(String phase) {
        return switch (phase) {
            case "STEADY" -> "steady: nothing is under way";
            case "BRIDGED" -> "bridged: the recovery SAST signs while phones learn of another SAST";
            case "RENEWED" -> "renewed: the SAST signs while phones learn of another recovery SAST";
            default -> phase;
        };
    }
}
