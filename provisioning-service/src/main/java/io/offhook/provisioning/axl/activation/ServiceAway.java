package io.offhook.provisioning.axl.activation;

/** The activation service does not answer, or cannot now. It can be asked again later. */
public final class ServiceAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServiceAway() {
        super("the activation service does not answer", null, false, false);
    }
}
