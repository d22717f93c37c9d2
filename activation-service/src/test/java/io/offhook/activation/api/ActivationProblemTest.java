package io.offhook.activation.api;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.rest.problem.ProblemType;
import io.offhook.servers.test.ProblemPage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ActivationProblemTest {

    @Test
    void the_page_of_problems_lists_every_type_of_this_service_with_its_status() {
        assertThat(ProblemPage.section("activation-service"))
                .isEqualTo(Arrays.stream(ActivationProblem.values())
                        .collect(toMap(ProblemType::slug, ProblemType::status)));
    }
}
