package io.offhook.attack.run;

import io.offhook.attack.suite.Findings;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What one attack found. */
public record AttackResult(
        String name, String title, double seconds, Map<String, Long> figures, List<String> violations) {

    private static final double MILLIS = 1_000.0;

    static AttackResult of(String name, String title, Duration took, Findings findings) {
        return new AttackResult(name, title, took.toMillis() / MILLIS, findings.figures(), findings.violations());
    }
}
