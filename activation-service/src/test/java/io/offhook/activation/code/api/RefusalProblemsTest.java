package io.offhook.activation.code.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.RefusalReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalProblemsTest {

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void every_refusal_is_a_problem_whose_detail_a_phone_can_display(RefusalReason reason) {
        var problem = RefusalProblems.of(reason);

        assertThat(problem.getType().toString()).startsWith("https://offhook.io/problems/");
        assertThat(problem.getDetail()).isEqualTo(reason.text()).endsWith(".");
        assertThat(problem.getParameters()).containsEntry("reason", reason.name());
    }

    @ParameterizedTest
    @CsvSource({
        "MALFORMED,    malformed-code,    400",
        "NOT_ACCEPTED, code-not-accepted, 422",
        "EXPIRED,      expired-code,      410",
        "ALREADY_USED, code-already-used, 409",
        "THROTTLED,    throttled,         429",
        "BUSY,         busy,              503",
    })
    void a_refusal_keeps_its_type_and_status(RefusalReason reason, String slug, int status) {
        var problem = RefusalProblems.of(reason);

        assertThat(problem.getType()).hasToString("https://offhook.io/problems/" + slug);
        assertThat(problem.getStatusCode()).isEqualTo(status);
    }
}
