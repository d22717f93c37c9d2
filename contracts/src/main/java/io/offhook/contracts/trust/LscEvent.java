package io.offhook.contracts.trust;

/** What happened to the certificate that this installation gave a phone (LSC). Stream id: {@code lsc/SEP<MAC>}. */
public sealed interface LscEvent extends TrustEvent
        permits LscOperationScheduled,
                LscOperationCancelled,
                LscInstalled,
                LscFetched,
                LscDeleted,
                LscOperationFailed,
                LscExpiresSoon {

    /** {@code SEP} and 12 upper-case hex. */
    String deviceName();
}
