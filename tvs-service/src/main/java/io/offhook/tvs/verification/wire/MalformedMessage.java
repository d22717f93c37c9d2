package io.offhook.tvs.verification.wire;

/** Bytes that are no request. It has no stack trace, because one client may cause millions; it quotes nothing of the bytes. */
public final class MalformedMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Fault {
        NO_TVS,
        UNKNOWN_VERSION,
        UNKNOWN_COMMAND,
        TOO_LONG,
        ELEMENT_BEYOND_THE_END,
        NO_CERTIFICATE,
        NOTHING_TO_LOOK_FOR
    }

    private final Fault fault;

    MalformedMessage(Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
