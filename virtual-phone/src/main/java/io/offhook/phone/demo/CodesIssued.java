package io.offhook.phone.demo;

import io.offhook.phone.demo.stage.Scene;
import io.offhook.phone.demo.stage.Surprise;
import io.offhook.phone.demo.stage.Told;
import io.offhook.phone.rest.Activation;
import io.offhook.phone.rest.CodeSummary;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nobody asks for codes: the activation service issues them because phones were provisioned. */
final class CodesIssued implements Scene<Map<String, CodeSummary>> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Activation activation;
    private final List<String> phoneIds;

    CodesIssued(Activation activation, List<String> phoneIds) {
        this.activation = activation;
        this.phoneIds = phoneIds;
    }

    /** Codes by phone id. */
    @Override
    public Told<Map<String, CodeSummary>> play() throws IOException, InterruptedException, Surprise {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var codes = new HashMap<String, CodeSummary>();
        while (codes.size() < phoneIds.size()) {
            for (var phoneId : phoneIds) {
                if (!codes.containsKey(phoneId)) {
                    activation.liveCodeOf(phoneId).ifPresent(code -> codes.put(phoneId, code));
                }
            }
            if (System.nanoTime() - deadline > 0) {
                throw new Surprise(
                        phoneIds.size() + " live codes within " + PATIENCE.toSeconds() + " s",
                        String.valueOf(codes.size()));
            }
            Thread.sleep(POLL);
        }
        return Told.of(Map.copyOf(codes), codes.size() + " codes live, one for each phone");
    }
}
