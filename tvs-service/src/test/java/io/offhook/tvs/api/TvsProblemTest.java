package io.offhook.tvs.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.rest.testing.ProblemPage;
import org.junit.jupiter.api.Test;

class TvsProblemTest {

    @Test
    void the_page_of_problems_explains_each_of_them_and_no_other() {
        assertThat(ProblemPage.section("tvs-service")).isEqualTo(ProblemPage.of(TvsProblem.values()));
    }
}
