package io.offhook.provisioning.files.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.Doorkeeper;
import io.offhook.listener.FairShare;
import io.offhook.provisioning.files.Caller.Transport;

/** Closes connections that are too many, those first that hold more than their share. */
final class Door implements Doorkeeper {

    private final FairShare room;
    private final Transport transport;
    private final MeterRegistry meters;

    Door(int mostConnections, Transport transport, MeterRegistry meters) {
        this.room = new FairShare(mostConnections);
        this.transport = transport;
        this.meters = meters;
    }

    @Override
    public boolean enter(String address) {
        boolean enters = room.enter(address);
        if (!enters) {
            meters.counter("offhook.connections.shed", "reason", "full", "transport", transport.label())
                    .increment();
        }
        return enters;
    }

    @Override
    public void leave(String address) {
        room.leave(address);
    }
}
