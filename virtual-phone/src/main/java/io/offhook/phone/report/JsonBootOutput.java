package io.offhook.phone.report;

import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.pki.device.Device;
import io.offhook.stackclient.http.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints one {@link BootReport} at the end. */
public final class JsonBootOutput implements BootOutput {

    private final PrintWriter out;
    private final Device device;
    private final List<BootStep> steps = new ArrayList<>();

    public JsonBootOutput(PrintWriter out, Device device) {
        this.out = out;
        this.device = device;
    }

    @Override
    public void accept(BootStep step) {
        steps.add(step);
    }

    @Override
    public void end(BootState state) {
        out.println(Json.text(BootReport.of(device, steps, state)));
        out.flush();
    }
}
