package io.offhook.attack.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyRulesTest {

    private static final String PROBLEM = "application/problem+json";

    private final ReplyRules rules =
            new ReplyRules(KnownProblems.of(List.of("| type | status |", "| `busy`, `not-found` | 404 | `later` |")));

    @Test
    void a_refusal_with_a_known_problem_is_right() {
        assertThat(rules.violations(refusal(404, PROBLEM, KnownProblems.PREFIX + "not-found")))
                .isEmpty();
        assertThat(rules.violations(new Reply(204, "", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "500, application/problem+json, https://offhook.io/problems/busy, answered 500",
        "404, text/html, https://offhook.io/problems/busy, no problem",
        "404, '', https://offhook.io/problems/busy, no problem",
        "404, application/problem+json, https://offhook.io/problems/later, unknown problem",
        "404, application/problem+json, https://example.org/busy, unknown problem",
        "404, application/problem+json, about:blank, unknown problem"
    })
    void a_fault_or_a_refusal_that_is_no_known_problem_is_found(
            int status, String contentType, String type, String found) {
        assertThat(rules.violations(refusal(status, contentType, type)))
                .singleElement()
                .asString()
                .contains(found);
    }

    @Test
    void a_problem_that_is_no_JSON_is_found() {
        assertThat(rules.violations(new Reply(400, PROBLEM, "{"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.IllegalStateException",
        "com.fasterxml.jackson.databind.JsonMappingException",
        "io.offhook.rest.problem.ProblemJson",
        "'\tat io.quarkus.Main.run(Main.java:42)'",
        "'NullPointerException: x'",
        "'select id, name from stored_event'"
    })
    void a_look_inside_is_found_in_any_answer(String text) {
        assertThat(rules.violations(new Reply(200, "application/json", "{\"x\":\"" + text + "\"}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'This was sent by another site.'",
        "'The value at java is wrong'",
        "'https://offhook.io/problems/not-found'",
        "'Select a phone from the list'"
    })
    void plain_sentences_are_no_look_inside(String text) {
        assertThat(Leak.in(text)).isEmpty();
    }

    private static Reply refusal(int status, String contentType, String type) {
        return new Reply(status, contentType, "{\"type\":\"" + type + "\"}");
    }
}
