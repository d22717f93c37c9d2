package io.offhook.activation.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {

    @Test
    void a_list_is_split_where_the_property_changes() {
        assertThat(Runs.of(List.of(1, 3, 2, 4, 5), each -> each % 2 == 0))
                .containsExactly(List.of(1, 3), List.of(2, 4), List.of(5));
    }

    @Test
    void an_empty_list_has_no_runs() {
        assertThat(Runs.of(List.<Integer>of(), each -> true)).isEmpty();
    }
}
