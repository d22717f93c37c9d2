package io.offhook.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void a_type_has_an_address_a_status_and_a_title(CommonProblem type) {
        var problem = type.because("This happened.");

        assertThat(problem.getType()).hasToString("https://offhook.io/problems/" + type.slug());
        assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(problem.getStatusCode()).isEqualTo(type.status()).isBetween(400, 599);
        assertThat(problem.getTitle()).isNotBlank();
        assertThat(problem.getDetail()).isEqualTo("This happened.");
    }

    @Test
    void no_two_types_have_the_same_address() {
        assertThat(Arrays.stream(CommonProblem.values()).map(ProblemType::slug)).doesNotHaveDuplicates();
    }

    @Test
    void who_may_try_again_is_told_when() {
        assertThat(CommonProblem.busy().getHeaders()).containsEntry("Retry-After", "1");
        assertThat(CommonProblem.concurrentChange().getHeaders()).containsEntry("Retry-After", "1");
    }

    @Test
    void a_database_that_is_away_makes_the_service_busy_and_is_not_described() {
        var answer = new DatabaseFailureMappers().failed(new ConnectException("Connection refused: db-1:5432"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(String.valueOf(answer.getEntity())).doesNotContain("db-1");
    }
}
