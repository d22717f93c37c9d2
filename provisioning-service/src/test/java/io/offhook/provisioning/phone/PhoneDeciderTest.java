package io.offhook.provisioning.phone;

import static io.offhook.provisioning.phone.GivenPhone.CODE;
import static io.offhook.provisioning.phone.GivenPhone.DUMMY;
import static io.offhook.provisioning.phone.GivenPhone.MAC;
import static io.offhook.provisioning.phone.GivenPhone.PHONE;
import static io.offhook.provisioning.phone.GivenPhone.REAL;
import static io.offhook.provisioning.phone.GivenPhone.assigned;
import static io.offhook.provisioning.phone.GivenPhone.codeRequired;
import static io.offhook.provisioning.phone.GivenPhone.provision;
import static io.offhook.provisioning.phone.GivenPhone.provisioned;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.phone.PhoneCommand.AssignMac;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import io.offhook.provisioning.phone.PhoneCommand.ReleaseActivationCode;
import io.offhook.provisioning.phone.PhoneCommand.RemovePhone;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.Name;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhoneDeciderTest {

    @Test
    void a_phone_is_provisioned_with_a_dummy_name_and_no_mac() {
        var decision = GivenPhone.nothing().when(provision(DUMMY, "8845", true));

        assertThat(decision.events()).containsExactly(provisioned(DUMMY, true));
    }

    @Test
    void a_phone_is_provisioned_with_its_real_mac() {
        var decision = GivenPhone.nothing().when(provision(REAL, "8845", true));

        assertThat(decision.events()).containsExactly(provisioned(REAL, true));
    }

    @Test
    void a_model_that_knows_no_codes_cannot_require_one() {
        var decision = GivenPhone.nothing().when(provision(REAL, "6921", true));

        assertThat(decision.refusal()).contains(PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES);
        assertThat(decision.events()).isEmpty();
    }

    @Test
    void a_model_that_knows_no_codes_is_provisioned_without_one() {
        assertThat(GivenPhone.nothing().when(provision(REAL, "6921", false)).events())
                .containsExactly(provisioned(REAL, "6921", false));
    }

    @Test
    void a_phone_is_provisioned_once() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true))
                        .when(provision(DUMMY, "8845", true))
                        .refusal())
                .contains(PhoneRefusal.ALREADY_PROVISIONED);
    }

    @Test
    void a_phone_that_was_never_provisioned_is_unknown() {
        assertThat(GivenPhone.nothing().when(new RemovePhone()).refusal()).contains(PhoneRefusal.UNKNOWN_PHONE);
    }

    @Test
    void a_code_can_be_required_anew_of_a_phone_that_waits() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true))
                        .when(GivenPhone.REQUIRE_CODE)
                        .events())
                .containsExactly(codeRequired(DUMMY));
    }

    @Test
    void a_code_can_be_required_of_an_activated_phone_and_works_on_its_device_alone() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE))
                        .when(GivenPhone.REQUIRE_CODE)
                        .events())
                .containsExactly(codeRequired(REAL));
    }

    @Test
    void a_phone_of_which_a_code_was_required_waits_again() {
        assertThat(GivenPhone.events(provisioned(REAL, false), codeRequired(REAL))
                        .when(new ReleaseActivationCode())
                        .events())
                .containsExactly(new ActivationCodeReleaseRequested(PHONE));
    }

    @Test
    void a_model_that_knows_no_codes_cannot_be_asked_for_one_later() {
        assertThat(GivenPhone.events(provisioned(REAL, "6921", false))
                        .when(GivenPhone.REQUIRE_CODE)
                        .refusal())
                .contains(PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES);
    }

    @Test
    void options_of_a_code_are_dropped_for_a_phone_that_needs_none() {
        var decision = GivenPhone.nothing()
                .when(new ProvisionPhone(
                        PHONE,
                        REAL,
                        TestCatalogues.model("8845"),
                        Description.parse(null),
                        Lines.of(List.of()),
                        Optional.empty(),
                        Name.DEFAULT,
                        PhoneProfiles.DEFAULT,
                        false,
                        CodeLife.parse("PT1H"),
                        true));

        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(PhoneProvisioned.class, it -> {
            assertThat(it.codeLife()).isNull();
            assertThat(it.allowsMra()).isTrue();
        });
    }

    @Test
    void a_code_is_released_once() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true), new ActivationCodeReleaseRequested(PHONE))
                        .when(new ReleaseActivationCode())
                        .refusal())
                .contains(PhoneRefusal.NO_CODE_REQUIRED);
    }

    @Test
    void a_redeemed_code_cannot_be_released() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE))
                        .when(new ReleaseActivationCode())
                        .refusal())
                .contains(PhoneRefusal.NO_CODE_REQUIRED);
    }

    @Test
    void a_removed_phone_takes_its_name_with_it_and_nothing_can_be_asked_of_it() {
        assertThat(GivenPhone.events(provisioned(REAL, true))
                        .when(new RemovePhone())
                        .events())
                .containsExactly(new PhoneRemoved(PHONE, REAL.text()));
        assertThat(GivenPhone.events(provisioned(REAL, true), new PhoneRemoved(PHONE, REAL.text()))
                        .when(new AssignMac(MAC, CODE))
                        .refusal())
                .contains(PhoneRefusal.PHONE_REMOVED);
    }
}
