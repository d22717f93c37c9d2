package io.offhook.provisioning.phone.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhoneFilterTest {

    @Test
    void each_field_that_is_given_narrows_the_list() {
        var condition = new PhoneFilter("8845", "Berlin", "alice", PhoneStatus.READY, null).toCondition();

        assertThat(condition.text())
                .isEqualTo("1 = 1 and model = :model and devicePool = :devicePool and ownerId = :ownerId"
                        + " and status = :status");
        assertThat(condition.parameters().map()).hasSize(4).containsEntry("status", PhoneStatus.READY);
    }

    @Test
    void a_search_text_is_escaped_and_in_lower_case() {
        assertThat(search(" 50%_Desk! ").parameters().map()).containsEntry("text", "%50!%!_desk!!%");
    }

    @Test
    void a_blank_search_text_narrows_nothing() {
        assertThat(search(" ").parameters().map()).isEmpty();
    }

    private static PhoneFilter.Condition search(@Nullable String text) {
        return new PhoneFilter(null, null, null, null, text).toCondition();
    }
}
