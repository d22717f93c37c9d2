package io.offhook.selfcare.phone;

/** How far the onboarding of a phone is, as its owner sees it. */
public enum Stage {
    /** A code is required and not issued yet. */
    PREPARING(PhoneStatus.AWAITING_ACTIVATION, Urgency.UNDER_WAY),
    /** A live code can be shown. */
    CODE_READY(PhoneStatus.AWAITING_ACTIVATION, Urgency.TO_DO),
    /** There is a live code, and administrators hand it out. */
    ASK_ADMINISTRATOR(PhoneStatus.AWAITING_ACTIVATION, Urgency.TO_DO),
    /** The phone redeemed its code, and its record follows. */
    FINISHING(PhoneStatus.AWAITING_ACTIVATION, Urgency.UNDER_WAY),
    /** The phone redeemed its code. It was not seen to fetch its configuration since. */
    ACTIVATED(PhoneStatus.ACTIVE, Urgency.QUIET),
    /** It needs no code, and its device was not seen yet. */
    WAITING(PhoneStatus.AWAITING_ACTIVATION, Urgency.QUIET),
    /** Its device has its configuration. Many devices never tell more. */
    CONFIGURED(PhoneStatus.ACTIVE, Urgency.DONE),
    /** Its device said so. */
    REGISTERED(PhoneStatus.ACTIVE, Urgency.DONE),
    /** Its device said that it refused a file, or could not register. */
    FAILED(PhoneStatus.ACTIVE, Urgency.IN_TROUBLE),
    /** The code expired unused. */
    EXPIRED(PhoneStatus.NO_CODE, Urgency.IN_TROUBLE),
    /** No device and no code: an administrator must act. */
    NO_CODE(PhoneStatus.NO_CODE, Urgency.IN_TROUBLE),
    /** Its owner said that it is not theirs, and the record follows. */
    DISOWNED(PhoneStatus.NO_CODE, Urgency.IN_TROUBLE);

    /** What comes first in a list of phones: the order of the constants. The statement that lists phones has the same rule. */
    public enum Urgency {
        TO_DO,
        UNDER_WAY,
        IN_TROUBLE,
        QUIET,
        DONE
    }

    private final PhoneStatus status;
    private final Urgency urgency;

    Stage(PhoneStatus status, Urgency urgency) {
        this.status = status;
        this.urgency = urgency;
    }

    /** The coarser status that REST shows. */
    public PhoneStatus status() {
        return status;
    }

    public Urgency urgency() {
        return urgency;
    }

    /** Whether its owner has nothing to do. */
    public boolean isQuiet() {
        return urgency.compareTo(Urgency.QUIET) >= 0;
    }
}
