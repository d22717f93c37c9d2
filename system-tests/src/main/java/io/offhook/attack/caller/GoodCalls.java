package io.offhook.attack.caller;

import io.offhook.attack.suite.Findings;
import io.offhook.attack.target.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
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
        var begun = System.nanoTime();
        var failures = new ArrayList<String>();
        // An overloaded port sheds connections, and callers try again.
        while (!isServed(caller, endpoint, failures)) {
            if (Duration.ofNanos(System.nanoTime() - begun).compareTo(GoodCaller.PATIENCE) > 0) {
                findings.violation(endpoint + " did not serve a good caller " + when + ": " + failures.getLast());
                return;
            }
            findings.count("good calls tried again");
        }
        findings.count("good calls");
        findings.atLeast(
                "slowest good call, ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private static boolean isServed(GoodCaller caller, Endpoint endpoint, List<String> failures) {
        try {
            caller.call(endpoint);
            return true;
        } catch (IOException failure) {
            failures.add(String.valueOf(failure.getMessage()));
            return false;
        }
    }
}
