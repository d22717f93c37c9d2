package io.offhook.demo;

import io.offhook.demo.step.DemoStep;
import io.offhook.demo.step.StepResult;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.stackclient.api.ActivationApi;
import io.offhook.stackclient.api.CodeSummary;
import io.offhook.stackclient.rest.Poll;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Waits until the activation service has issued a code for each phone that was provisioned. */
public final class AwaitCodes implements DemoStep<Map<String, CodeSummary>> {

    private static final Poll POLL = new Poll(Duration.ofSeconds(90), Duration.ofMillis(50));

    private final ActivationApi activation;
    private final List<String> phoneIds;

    AwaitCodes(ActivationApi activation, List<String> phoneIds) {
        this.activation = activation;
        this.phoneIds = phoneIds;
    }

    /** Codes by phone id. */
    @Override
    public StepResult<Map<String, CodeSummary>> run() throws IOException, InterruptedException, UnexpectedResult {
        var codes = new HashMap<String, CodeSummary>();
        var complete = POLL.until(() -> {
            for (var phoneId : phoneIds) {
                if (!codes.containsKey(phoneId)) {
                    activation.liveCodeOf(phoneId).ifPresent(code -> codes.put(phoneId, code));
                }
            }
            return codes.size() == phoneIds.size();
        });
        if (!complete) {
            throw new UnexpectedResult(
                    phoneIds.size() + " live codes within " + POLL.timeout().toSeconds() + " s",
                    String.valueOf(codes.size()));
        }
        return StepResult.of(Map.copyOf(codes), codes.size() + " codes live, one for each phone");
    }
}
