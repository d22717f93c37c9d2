package io.offhook.demo;

import io.offhook.demo.step.DemoStep;
import io.offhook.demo.step.StepResult;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.stackclient.api.ActivationApi;
import io.offhook.stackclient.api.CodeSummary;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nobody asks for codes: the activation service issues them because phones were provisioned. */
public final class AwaitCodes implements DemoStep<Map<String, CodeSummary>> {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(50);

    private final ActivationApi activation;
    private final List<String> phoneIds;

    AwaitCodes(ActivationApi activation, List<String> phoneIds) {
        this.activation = activation;
        this.phoneIds = phoneIds;
    }

    /** Codes by phone id. */
    @Override
    public StepResult<Map<String, CodeSummary>> run() throws IOException, InterruptedException, UnexpectedResult {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        var codes = new HashMap<String, CodeSummary>();
        while (codes.size() < phoneIds.size()) {
            for (var phoneId : phoneIds) {
                if (!codes.containsKey(phoneId)) {
                    activation.liveCodeOf(phoneId).ifPresent(code -> codes.put(phoneId, code));
                }
            }
            if (System.nanoTime() - deadline > 0) {
                throw new UnexpectedResult(
                        phoneIds.size() + " live codes within " + TIMEOUT.toSeconds() + " s",
                        String.valueOf(codes.size()));
            }
            Thread.sleep(POLL);
        }
        return StepResult.of(Map.copyOf(codes), codes.size() + " codes live, one for each phone");
    }
}
