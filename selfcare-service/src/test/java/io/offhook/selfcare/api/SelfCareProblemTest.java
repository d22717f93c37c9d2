package io.offhook.selfcare.api;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.rest.problem.ProblemType;
import io.offhook.selfcare.phone.Stage;
import io.offhook.servers.test.ProblemPage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SelfCareProblemTest {

    @Test
    void each_stage_without_a_live_code_has_a_sentence_of_its_own() {
        assertThat(Arrays.stream(Stage.values())
                        .map(stage -> SelfCareProblem.noLiveCode(stage).getDetail()))
                .doesNotHaveDuplicates()
                .allSatisfy(detail -> assertThat(detail).endsWith("."));
    }

    @Test
    void a_problem_of_a_missing_code_names_the_stage() {
        assertThat(SelfCareProblem.noLiveCode(Stage.EXPIRED).getParameters()).containsEntry("stage", "EXPIRED");
    }

    @Test
    void an_unavailable_activation_service_says_when_to_try_again() {
        assertThat(SelfCareProblem.activationUnavailable().getHeaders()).containsKey("Retry-After");
    }

    @Test
    void the_page_of_problems_lists_every_type_of_this_service_with_its_status() {
        assertThat(ProblemPage.section("selfcare-service"))
                .isEqualTo(
                        Arrays.stream(SelfCareProblem.values()).collect(toMap(ProblemType::slug, ProblemType::status)));
    }
}
