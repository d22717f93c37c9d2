package io.offhook.eventing.signature;

/** The CloudEvents attribute {@code source}: the service that wrote an event. */
public final class EventSource {

    private EventSource() {}

    /** For example {@code /offhook/provisioning}. */
    public static String of(String service) {
        return "/offhook/" + service;
    }
}
