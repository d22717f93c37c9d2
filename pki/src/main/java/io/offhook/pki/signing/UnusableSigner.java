package io.offhook.pki.signing;

/** A signer that is configured cannot sign. The message names it and quotes nothing of its files. */
public final class UnusableSigner extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableSigner(String name, String why) {
        super("Signer " + name + " is unusable: " + why);
    }

    UnusableSigner(String name, String why, Exception cause) {
        super("Signer " + name + " is unusable: " + why + " ("
                + cause.getClass().getSimpleName() + ")");
    }
}
