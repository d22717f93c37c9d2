package io.offhook.tvs.trustlist.api;

import io.offhook.tvs.trustlist.Phase;
import io.offhook.tvs.trustlist.store.TrustListView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a rollover is.
 *
 * @param phase STEADY, BRIDGED or RENEWED
 * @param signer fingerprint of the SAST that signs now
 * @param nextSteps what may be posted now, the usual one first
 * @param completeFrom from when on COMPLETE is in order without force; null while there is nothing to complete
 */
public record RolloverView(
        String phase,
        Instant since,
        String signer,
        String sast,
        String recovery,
        long version,
        List<Step> nextSteps,
        @Nullable Instant completeFrom) {

    /** What can be posted. */
    public enum Step {
        ANNOUNCE,
        COMPLETE,
        RENEW_RECOVERY
    }

    static RolloverView of(TrustListView list, Duration wait) {
        var phase = Phase.valueOf(list.phase());
        return new RolloverView(
                list.phase(),
                list.phaseSince(),
                list.signer(),
                list.sast(),
                list.recovery(),
                list.version(),
                nextSteps(phase),
                phase == Phase.STEADY ? null : list.phaseSince().plus(wait));
    }

    private static List<Step> nextSteps(Phase phase) {
        return switch (phase) {
            case STEADY -> List.of(Step.ANNOUNCE, Step.RENEW_RECOVERY);
            case BRIDGED -> List.of(Step.COMPLETE, Step.ANNOUNCE);
            case RENEWED -> List.of(Step.COMPLETE, Step.ANNOUNCE, Step.RENEW_RECOVERY);
        };
    }
}
