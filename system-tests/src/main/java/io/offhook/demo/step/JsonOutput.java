package io.offhook.demo.step;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.offhook.stackclient.Millis;
import java.util.function.Consumer;

/** Collects scenes for a program: {@code {"passed":..., "steps":[{"step","passed","ms","summary","details"}]}}. */
public final class JsonOutput implements Consumer<FinishedStep> {

    private final ArrayNode steps = JsonNodeFactory.instance.arrayNode();

    @Override
    public void accept(FinishedStep scene) {
        var step = steps.addObject();
        step.put("step", scene.title());
        step.put("passed", scene.passed());
        step.put("ms", Millis.of(scene.took()));
        step.put("summary", scene.summary());
        var details = step.putArray("details");
        scene.details().forEach(details::add);
    }

    public ObjectNode document(boolean passed) {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("passed", passed);
        document.set("steps", steps);
        return document;
    }
}
