package io.offhook.demo;

import io.offhook.demo.step.DemoStep;
import io.offhook.demo.step.Retry;
import io.offhook.demo.step.StepResult;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.phone.boot.BootPlan;
import io.offhook.phone.boot.BootRunner;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.phone.boot.BootTimeouts;
import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.boot.StopReason;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.RedeemCode;
import io.offhook.phone.redemption.Redemption;
import io.offhook.phone.report.BootStepText;
import io.offhook.pki.device.Device;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A new phone boots and redeems its code. */
public final class BootPhone implements DemoStep<BootPhone.Activated> {

    private final Device device;
    private final RedeemCode redeem;
    private final URI files;
    private final FetchFile fetch;
    private final CodeDigits code;

    /** @param service the URL of the activation service, from {@code XMLDefault.cnf.xml} */
    record Activated(Redemption redemption, URI service) {}

    /** @param fetch fetches files as this phone */
    BootPhone(Device device, URI files, FetchFile fetch, RedeemCode redeem, CodeDigits code) {
        this.device = device;
        this.redeem = redeem;
        this.files = files;
        this.fetch = fetch;
        this.code = code;
    }

    @Override
    public StepResult<Activated> run() throws Exception {
        var steps = new ArrayList<BootStep>();
        var end = Retry.ask(() -> boot(steps), BootPhone::isSettled);
        var details = steps.stream().map(BootStepText::line).toList();
        if (end instanceof BootState.Configured) {
            var activated = activated(steps)
                    .orElseThrow(
                            () -> new UnexpectedResult("the phone to redeem its code", "a configuration without one"));
            return new StepResult<>(activated, activated.redemption().deviceName() + " is configured", details);
        }
        throw new UnexpectedResult("a configured phone", String.join("; ", details));
    }

    /** The caller repeats it if no server answers. */
    private BootState boot(List<BootStep> steps) throws InterruptedException {
        var plan = new BootPlan(device, files, Optional.empty(), Optional.of(code), BootTimeouts.USUAL);
        return new BootRunner(plan, fetch, redeem, steps::add).boot();
    }

    private static boolean isSettled(BootState end) {
        return !(end instanceof BootState.Stopped(StopReason.NoAnswer none));
    }

    private static Optional<Activated> activated(Iterable<BootStep> steps) {
        URI service = URI.create("");
        for (var step : steps) {
            if (step.after() instanceof BootState.Activating(var where, var digits, var attempt, var pause)) {
                service = where;
            }
            if (step.after() instanceof BootState.AwaitingConfiguration(var redemption)) {
                return Optional.of(new Activated(redemption, service));
            }
        }
        return Optional.empty();
    }
}
