package io.offhook.attack.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** What holds for each answer of a REST interface, whatever was asked: no fault, no look inside, and each refusal is a known problem. */
public record ReplyRules(KnownProblems problems) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSED = 400;
    private static final int FAULT = 500;

    /** What is wrong with it, without anything of the request. */
    public List<String> violations(Reply reply) {
        var violations = new ArrayList<String>();
        if (reply.status() >= FAULT) {
            violations.add("answered " + reply.status());
        }
        Leak.in(reply.body()).ifPresent(found -> violations.add("shows '" + found + "'"));
        if (reply.status() >= REFUSED) {
            problem(reply, violations);
        }
        return violations;
    }

    private void problem(Reply reply, List<String> violations) {
        if (!reply.contentType().startsWith("application/problem+json")) {
            violations.add("answered " + reply.status() + " with '" + reply.contentType() + "' and no problem");
            return;
        }
        try {
            var type = JSON.readTree(reply.body()).path("type").asText();
            if (!problems.contains(type)) {
                violations.add("answered " + reply.status() + " with the unknown problem '" + type + "'");
            }
        } catch (JsonProcessingException e) {
            violations.add("answered " + reply.status() + " with a problem that is no JSON");
        }
    }
}
