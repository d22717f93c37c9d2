package io.offhook.demo;

import io.offhook.demo.step.DemoStep;
import io.offhook.demo.step.StepResult;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.phone.boot.BootPlan;
import io.offhook.phone.boot.BootRunner;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.phone.boot.BootTimeouts;
import io.offhook.phone.report.BootStepText;
import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.wire.StackServers;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.stackclient.stack.StackDescription;
import java.util.ArrayList;
import java.util.Optional;

/** Boots a phone of a model that knows no codes and that nobody provisioned. */
final class RegisterByItself implements DemoStep<Boolean> {

    private final VirtualPhone phone;
    private final StackDescription stack;

    RegisterByItself(VirtualPhone phone, StackDescription stack) {
        this.phone = phone;
        this.stack = stack;
    }

    @Override
    public StepResult<Boolean> run() throws Exception {
        var steps = new ArrayList<BootStep>();
        var plan = new BootPlan(
                phone.device(), stack.phoneFiles(), Optional.empty(), Optional.empty(), BootTimeouts.USUAL);
        var files = phone.files(StackServers.of(stack.phoneSide()), new PhoneMemory());
        var end = new BootRunner(plan, files, phone.activation(), steps::add).boot();
        var details = steps.stream().map(BootStepText::line).toList();
        if (end instanceof BootState.Configured(var configuration)) {
            return new StepResult<>(
                    true, "it has the number " + String.join(", ", configuration.directoryNumbers()), details);
        }
        throw new UnexpectedResult("a configured phone", String.join("; ", details));
    }
}
