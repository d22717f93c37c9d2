package io.offhook.selfcare.phone;

/** How far a phone is, as its owner is told. */
public enum Stage {
    /** A code is required and will be there in a moment. */
    PREPARING(PhoneStatus.AWAITING_ACTIVATION),
    /** A code can be shown. */
    CODE_READY(PhoneStatus.AWAITING_ACTIVATION),
    /** The phone redeemed its code and fetches its configuration. */
    FINISHING(PhoneStatus.AWAITING_ACTIVATION),
    /** Nothing is left to do. */
    READY(PhoneStatus.ACTIVE),
    /** The code's life ended unused. */
    EXPIRED(PhoneStatus.NO_CODE),
    /** No device and no code: an administrator has to act. */
    NO_CODE(PhoneStatus.NO_CODE);

    private final PhoneStatus status;

    Stage(PhoneStatus status) {
        this.status = status;
    }

    /** The coarser word of the REST interface. */
    public PhoneStatus status() {
        return status;
    }
}
