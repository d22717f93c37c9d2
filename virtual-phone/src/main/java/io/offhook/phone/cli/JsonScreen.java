package io.offhook.phone.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.phone.report.BootStepJson;
import io.offhook.pki.device.Device;
import java.io.PrintWriter;

/** One document at the end: {@code {"device", "steps":[...], "result":{...}}}. */
final class JsonScreen implements Screen {

    private final PrintWriter out;
    private final Device device;
    private final ArrayNode steps = JsonNodeFactory.instance.arrayNode();

    JsonScreen(PrintWriter out, Device device) {
        this.out = out;
        this.device = device;
    }

    @Override
    public void accept(BootStep step) {
        steps.add(BootStepJson.of(step));
    }

    @Override
    public void end(BootState state) {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("device", device.name());
        document.put("model", device.model().name());
        document.set("steps", steps);
        document.set("result", BootStepJson.end(state));
        out.println(document.toPrettyString());
        out.flush();
    }
}
