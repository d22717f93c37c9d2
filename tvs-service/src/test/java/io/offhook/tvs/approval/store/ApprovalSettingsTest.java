package io.offhook.tvs.approval.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.tvs.approval.ApprovalMode;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApprovalSettingsTest {

    private static final String KEY = "offhook.trust.approval";

    @Test
    void two_administrators_are_asked_only_where_the_operator_says_so() {
        assertThat(new ApprovalSettings(read("two-person"), Duration.ofDays(7)).isTwoPerson())
                .isTrue();
        assertThat(new ApprovalSettings(read("none"), Duration.ofDays(7)).isTwoPerson())
                .isFalse();
    }

    @Test
    void any_other_word_is_refused_and_the_message_says_which_words_there_are() {
        assertThatThrownBy(() -> read("two-persons"))
                .hasMessageContaining("allowed values")
                .hasMessageContaining("none");
    }

    @Test
    void a_proposal_must_be_open_for_some_time() {
        assertThatThrownBy(() -> new ApprovalSettings(ApprovalMode.TWO_PERSON, Duration.ZERO))
                .hasMessageContaining("offhook.trust.approval-expiry");
    }

    /** As the service converts it. */
    private static ApprovalMode read(String value) {
        return new SmallRyeConfigBuilder().withDefaultValue(KEY, value).build().getValue(KEY, ApprovalMode.class);
    }
}
