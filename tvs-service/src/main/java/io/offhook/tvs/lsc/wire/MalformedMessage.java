package io.offhook.tvs.lsc.wire;

/** Bytes that no phone sends. It has no stack trace, because one client may cause millions; it quotes nothing of the bytes. */
public final class MalformedMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Fault {
        NO_CAPF,
        UNKNOWN_COMMAND,
        WRONG_SESSION,
        TOO_LONG,
        /** An element is unknown, doubled, missing, or ends beyond the message. */
        BAD_ELEMENT
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
