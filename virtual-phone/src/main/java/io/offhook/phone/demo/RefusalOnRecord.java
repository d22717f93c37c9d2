package io.offhook.phone.demo;

import io.offhook.phone.demo.stage.Scene;
import io.offhook.phone.demo.stage.Surprise;
import io.offhook.phone.demo.stage.Told;
import io.offhook.phone.topic.EventLog;
import io.offhook.phone.topic.EventOrder;
import io.offhook.phone.topic.ExpectedEvent;
import io.offhook.pki.device.Device;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A stranger hears that its code is not accepted; the true reason is an event for administrators. */
final class RefusalOnRecord implements Scene<Boolean> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final EventLog log;
    private final Device device;
    private final String reason;

    RefusalOnRecord(EventLog log, Device device, String reason) {
        this.log = log;
        this.device = device;
        this.reason = reason;
    }

    @Override
    public Told<Boolean> play() throws InterruptedException, Surprise {
        var expected = new ExpectedEvent("RedemptionRefused", Map.of("reason", reason));
        var found = log.await("device/" + device.name(), seen -> EventOrder.find(seen, List.of(expected)), PATIENCE);
        if (found.isEmpty()) {
            throw new Surprise(expected + " for " + device.name(), "none");
        }
        return Told.of("on record: " + reason);
    }
}
