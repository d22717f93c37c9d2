package io.offhook.attack.caller;

import io.offhook.attack.suite.Findings;
import io.offhook.attack.target.Endpoint;
import java.io.IOException;
import java.util.List;

/** What an attack asks: are others still served? */
public final class GoodCalls {

    private GoodCalls() {}

    /** Calls each port that is open, once. */
    public static void check(GoodCaller caller, List<Endpoint> endpoints, String when, Findings findings) {
        for (var endpoint : endpoints) {
            if (!endpoint.maybeClosed()) {
                check(caller, endpoint, when, findings);
            }
        }
    }

    private static void check(GoodCaller caller, Endpoint endpoint, String when, Findings findings) {
        try {
            var took = caller.timed(endpoint);
            findings.count("good calls");
            findings.atLeast("slowest good call, ms", took.toMillis());
            if (took.compareTo(GoodCaller.PATIENCE) > 0) {
                findings.violation(endpoint + " served a good caller late " + when);
            }
        } catch (IOException failure) {
            findings.violation(endpoint + " did not serve a good caller " + when + ": " + failure.getMessage());
        }
    }
}
