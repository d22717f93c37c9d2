package io.offhook.provisioning.api;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.rest.problem.ProblemType;
import io.offhook.servers.test.ProblemPage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProvisioningProblemTest {

    @Test
    void the_page_of_problems_lists_every_type_of_provisioning_service_with_its_status() {
        assertThat(ProblemPage.section("provisioning-service"))
                .isEqualTo(Arrays.stream(ProvisioningProblem.values())
                        .collect(toMap(ProblemType::slug, ProblemType::status)));
    }
}
