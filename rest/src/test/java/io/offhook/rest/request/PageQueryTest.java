package io.offhook.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageQueryTest {

    @Test
    void without_parameters_the_first_fifty_are_asked_for() {
        assertThat(parse(null, null)).isEqualTo(new PageRequest(0, 50));
    }

    @Test
    void the_bounds_are_taken() {
        assertThat(parse("0", "1")).isEqualTo(new PageRequest(0, 1));
        assertThat(parse("2147483", "1000")).isEqualTo(new PageRequest(2_147_483, 1_000));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,size",
        "0,1001,size",
        "0,-1,size",
        "0,ten,size",
        "0,'',size",
        "0,1e3,size",
        "-1,50,page",
        "first,50,page",
        "99999999999,50,page"
    })
    void what_is_no_number_within_bounds_is_refused_and_its_parameter_named(String page, String size, String field) {
        assertThatThrownBy(() -> parse(page, size)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(400);
            assertThat(problem.getParameters()).containsEntry("field", field);
            assertThat(problem.getDetail()).startsWith(field + " must be a whole number from ");
        });
    }

    @Test
    void a_page_so_far_that_its_offset_overflows_is_refused() {
        assertThat(parse("2147483", "1000").offset()).isEqualTo(2_147_483_000);
        assertThatThrownBy(() -> parse("2147484", "1000")).isInstanceOf(HttpProblem.class);
        assertThat(parse("2147484", "999").offset()).isPositive();
    }

    @Test
    void a_page_says_where_it_stands_and_how_many_there_are() {
        var page = new PageRequest(2, 10).of(List.of(1, 2), 22);

        assertThat(page).isEqualTo(new Page<>(List.of(1, 2), 2, 10, 22));
        assertThat(page.map(each -> "n" + each)).isEqualTo(new Page<>(List.of("n1", "n2"), 2, 10, 22));
    }

    private static PageRequest parse(@Nullable String page, @Nullable String size) {
        var query = new PageQuery();
        query.page = page;
        query.size = size;
        return query.parse();
    }
}
