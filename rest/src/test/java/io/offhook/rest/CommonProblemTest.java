package io.offhook.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.rest.testing.ProblemPage;
import org.junit.jupiter.api.Test;

class CommonProblemTest {

    @Test
    void the_page_of_problems_explains_each_of_them_and_no_other() {
        assertThat(ProblemPage.section("Every service")).isEqualTo(ProblemPage.of(CommonProblem.values()));
    }
}
