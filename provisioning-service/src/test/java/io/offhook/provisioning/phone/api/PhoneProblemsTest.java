package io.offhook.provisioning.phone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.rest.site.SiteRights;
import io.offhook.rest.site.SiteRights.At;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhoneProblemsTest {

    private static final DeviceName NAME = new DeviceName("SEP2C3124C9F8E1");

    @ParameterizedTest
    @EnumSource
    void a_refusal_is_told_in_its_own_words(PhoneRefusal refusal) {
        assertThat(PhoneProblems.of(refusal).getDetail()).isEqualTo(refusal.text());
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_PHONE, 404, unknown-phone",
        "PHONE_REMOVED, 404, unknown-phone",
        "ALREADY_PROVISIONED, 409, already-provisioned",
        "MODEL_WITHOUT_ACTIVATION_CODES, 422, model-without-activation-codes",
        "MAC_NOT_KNOWN, 409, mac-not-known",
        "NO_CODE_REQUIRED, 409, no-code-required"
    })
    void each_refusal_has_its_problem_type(PhoneRefusal refusal, int status, String slug) {
        var problem = PhoneProblems.of(refusal);

        assertThat(problem.getStatusCode()).isEqualTo(status);
        assertThat(problem.getType()).hasToString("https://offhook.io/problems/" + slug);
    }

    @Test
    void a_mac_in_use_names_the_phone_that_has_it() {
        var holder = UUID.randomUUID();

        assertThat(PhoneProblems.macInUse(NAME, Optional.of(holder), SiteRights.EVERYWHERE)
                        .getParameters())
                .containsEntry("phoneId", holder.toString());
    }

    @Test
    void who_is_limited_to_sites_is_not_told_which_phone_has_a_mac() {
        assertThat(PhoneProblems.macInUse(NAME, Optional.of(UUID.randomUUID()), new At(List.of("Default")))
                        .getParameters())
                .doesNotContainKey("phoneId");
    }

    @Test
    void a_mac_that_was_given_up_meanwhile_names_no_phone() {
        assertThat(PhoneProblems.macInUse(NAME, Optional.empty(), SiteRights.EVERYWHERE)
                        .getParameters())
                .doesNotContainKey("phoneId");
    }
}
