package io.offhook.phone.report;

import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.pki.device.Device;
import io.offhook.stackclient.cli.Millis;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;

/** Prints a line for each step when it ends. */
public final class TextBootOutput implements BootOutput {

    private final PrintWriter out;
    private final Device device;
    private Duration total = Duration.ZERO;

    public TextBootOutput(PrintWriter out, Device device, URI files) {
        this.out = out;
        this.device = device;
        out.println(device + " boots from " + files);
        out.flush();
    }

    @Override
    public void accept(BootStep step) {
        total = total.plus(step.took());
        out.println("  " + BootStepText.line(step));
        out.flush();
    }

    @Override
    public void end(BootState state) {
        var configured = state instanceof BootState.Configured;
        out.println(
                configured
                        ? "✔ " + device.name() + " is configured after " + Millis.of(total) + " ms"
                        : "✘ " + device.name() + " is not configured");
        out.flush();
    }
}
