package io.offhook.selfcare.phone;

/** How far the onboarding of a phone is, as its owner sees it. */
public enum Stage {
    /** A code is required and not issued yet. */
    PREPARING(PhoneStatus.AWAITING_ACTIVATION),
    /** A live code can be shown. */
    CODE_READY(PhoneStatus.AWAITING_ACTIVATION),
    /** There is a live code, and administrators hand it out. */
    ASK_ADMINISTRATOR(PhoneStatus.AWAITING_ACTIVATION),
    /** The phone redeemed its code and fetches its configuration. */
    FINISHING(PhoneStatus.AWAITING_ACTIVATION),
    /** Nothing is left to do. */
    READY(PhoneStatus.ACTIVE),
    /** The code expired unused. */
    EXPIRED(PhoneStatus.NO_CODE),
    /** No device and no code: an administrator must act. */
    NO_CODE(PhoneStatus.NO_CODE);

    private final PhoneStatus status;

    Stage(PhoneStatus status) {
        this.status = status;
    }

    /** The coarser status that REST shows. */
    public PhoneStatus status() {
        return status;
    }
}
