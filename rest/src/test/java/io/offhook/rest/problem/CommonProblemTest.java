package io.offhook.rest.problem;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.test.ProblemPage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CommonProblemTest {

    @Test
    void the_page_of_problems_lists_every_type_of_every_service_with_its_status() {
        assertThat(ProblemPage.section("Every service"))
                .isEqualTo(
                        Arrays.stream(CommonProblem.values()).collect(toMap(ProblemType::slug, ProblemType::status)));
    }
}
