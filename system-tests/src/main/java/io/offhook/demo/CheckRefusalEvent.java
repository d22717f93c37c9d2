package io.offhook.demo;

import io.offhook.demo.step.DemoStep;
import io.offhook.demo.step.StepResult;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.pki.device.Device;
import io.offhook.stackclient.topic.EventLog;
import io.offhook.stackclient.topic.EventOrder;
import io.offhook.stackclient.topic.ExpectedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Checks that the topic has the true reason of a refusal. The answer to the phone does not have it. */
public final class CheckRefusalEvent implements DemoStep<Boolean> {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final EventLog log;
    private final Device device;
    private final String reason;

    CheckRefusalEvent(EventLog log, Device device, String reason) {
        this.log = log;
        this.device = device;
        this.reason = reason;
    }

    @Override
    public StepResult<Boolean> run() throws InterruptedException, UnexpectedResult {
        var expected = new ExpectedEvent("RedemptionRefused", Map.of("reason", reason));
        var found = log.await("device/" + device.name(), seen -> EventOrder.find(seen, List.of(expected)), TIMEOUT);
        if (found.isEmpty()) {
            throw new UnexpectedResult(expected + " for " + device.name(), "none");
        }
        return StepResult.of("RedemptionRefused, reason " + reason);
    }
}
