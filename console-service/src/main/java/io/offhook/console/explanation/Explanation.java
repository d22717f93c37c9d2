package io.offhook.console.explanation;

import io.offhook.console.handle.Named;
import java.util.Arrays;

/**
 * The answer to: why did this phone not come up?
 *
 * @param rule which of all answers it is
 */
public record Explanation(Named subject, Rule rule, Finding finding) {

    public static Explanation of(Situation situation) {
        var history = new History(situation);
        return Arrays.stream(Rule.values())
                .flatMap(rule ->
                        rule.apply(history).map(found -> new Explanation(situation.subject(), rule, found)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last rule always applies"));
    }
}
