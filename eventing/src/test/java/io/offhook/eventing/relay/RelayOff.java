package io.offhook.eventing.relay;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests and measurements of other packages run without the relay. */
@ApplicationScoped
public class RelayOff {

    private final Relay relay;

    RelayOff(Relay relay) {
        this.relay = relay;
    }

    public void stop() throws InterruptedException {
        relay.stop();
    }

    public void start() {
        relay.start();
    }
}
