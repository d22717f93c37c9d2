package io.offhook.provisioning.files.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.provisioning.files.content.GuestData;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuestPolicyTest {

    private static final GuestData DATA = new GuestData("http://10.0.0.1:8445/screen", 60, null, "a-password");

    @Test
    void a_policy_for_all_models_is_for_phones_without_a_record_too() {
        var policy = policy(Set.of());

        assertThat(policy.isFor("10.99.0.7", Optional.empty())).isTrue();
        assertThat(policy.isFor("10.99.0.7", Optional.of("8845"))).isTrue();
        assertThat(policy.isFor("10.99.1.7", Optional.of("8845"))).isFalse();
        assertThat(policy.isFor("somewhere", Optional.of("8845"))).isFalse();
    }

    @Test
    void a_policy_for_a_model_is_for_records_of_it_alone() {
        var policy = policy(Set.of("8861"));

        assertThat(policy.isFor("10.99.0.7", Optional.of("8861"))).isTrue();
        assertThat(policy.isFor("10.99.0.7", Optional.of("8845"))).isFalse();
        assertThat(policy.isFor("10.99.0.7", Optional.empty())).isFalse();
    }

    @Test
    void the_password_of_the_line_is_in_no_text_and_an_address_that_phones_do_not_take_is_refused() {
        assertThat(DATA.toString()).doesNotContain("a-password");
        assertThatThrownBy(() -> new GuestData("http://" + "x".repeat(250), 60, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static GuestPolicy policy(Set<String> models) {
        return new GuestPolicy(List.of(GuestPolicy.network("10.99.0.0/24")), models, DATA);
    }
}
