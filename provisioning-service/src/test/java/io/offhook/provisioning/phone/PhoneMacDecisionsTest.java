package io.offhook.provisioning.phone;

import static io.offhook.provisioning.phone.GivenPhone.CODE;
import static io.offhook.provisioning.phone.GivenPhone.DUMMY;
import static io.offhook.provisioning.phone.GivenPhone.LATER_CODE;
import static io.offhook.provisioning.phone.GivenPhone.MAC;
import static io.offhook.provisioning.phone.GivenPhone.NEXT_DUMMY;
import static io.offhook.provisioning.phone.GivenPhone.OTHER_MAC;
import static io.offhook.provisioning.phone.GivenPhone.PHONE;
import static io.offhook.provisioning.phone.GivenPhone.REAL;
import static io.offhook.provisioning.phone.GivenPhone.assigned;
import static io.offhook.provisioning.phone.GivenPhone.codeRequired;
import static io.offhook.provisioning.phone.GivenPhone.provisioned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.provisioning.phone.PhoneCommand.AssignMac;
import io.offhook.provisioning.phone.PhoneCommand.BlankMac;
import io.offhook.provisioning.phone.PhoneCommand.PlaceByNetwork;
import io.offhook.provisioning.value.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a phone gets the MAC of a device, and loses it. */
class PhoneMacDecisionsTest {

    private static final Name BERLIN = new Name("Berlin");

    @Test
    void a_redeemed_code_makes_a_prepared_phone_the_device() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true))
                        .when(new AssignMac(MAC, CODE))
                        .events())
                .containsExactly(assigned(DUMMY, MAC, CODE));
    }

    @Test
    void a_redeemed_code_bound_to_the_mac_keeps_the_name() {
        assertThat(GivenPhone.events(provisioned(REAL, true))
                        .when(new AssignMac(MAC, CODE))
                        .events())
                .containsExactly(assigned(REAL, MAC, CODE));
    }

    @Test
    void a_phone_that_nobody_put_anywhere_goes_where_its_network_is() {
        var events = GivenPhone.events(provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE))
                .when(new PlaceByNetwork(BERLIN))
                .events();

        assertThat(events).singleElement().isInstanceOfSatisfying(PhoneReconfigured.class, it -> {
            assertThat(it.devicePool()).isEqualTo("Berlin");
            assertThat(it.deviceName()).isEqualTo(REAL.text());
            assertThat(it.previousDeviceName()).isEqualTo(REAL.text());
            assertThat(it.ownerId()).isEqualTo("alice");
        });
    }

    @Test
    void a_pool_that_an_administrator_chose_stays() {
        var inParis = new PhoneReconfigured(
                PHONE, DUMMY.text(), DUMMY.text(), "8845", null, "", List.of(), null, "Paris", null, null);

        assertThat(GivenPhone.events(provisioned(DUMMY, true), inParis, assigned(DUMMY, MAC, CODE))
                        .when(new PlaceByNetwork(BERLIN))
                        .events())
                .isEmpty();
        assertThat(GivenPhone.events(provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE))
                        .when(new PlaceByNetwork(Name.DEFAULT))
                        .events())
                .isEmpty();
    }

    @Test
    void the_same_redemption_twice_is_no_news() {
        var decision = GivenPhone.events(provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE))
                .when(new AssignMac(MAC, CODE));

        assertThat(decision.events()).isEmpty();
        assertThat(decision.refusal()).isEmpty();
    }

    @Test
    void a_redemption_of_long_ago_is_no_news_either() {
        assertThat(GivenPhone.events(
                                provisioned(DUMMY, true),
                                assigned(DUMMY, MAC, CODE),
                                assigned(REAL, OTHER_MAC, LATER_CODE))
                        .when(new AssignMac(MAC, CODE))
                        .events())
                .isEmpty();
    }

    @Test
    void a_later_code_redeemed_by_another_device_makes_the_phone_that_one() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE))
                        .when(new AssignMac(OTHER_MAC, LATER_CODE))
                        .events())
                .containsExactly(assigned(REAL, OTHER_MAC, LATER_CODE));
    }

    @Test
    void a_redemption_that_met_a_release_is_still_a_fact() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true), new ActivationCodeReleaseRequested(PHONE))
                        .when(new AssignMac(MAC, CODE))
                        .events())
                .containsExactly(assigned(DUMMY, MAC, CODE));
    }

    @Test
    void blanking_an_activated_phone_gives_it_a_dummy_name_and_asks_for_a_new_code_for_its_model() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE))
                        .when(new BlankMac(NEXT_DUMMY))
                        .events())
                .containsExactly(new PhoneMacBlanked(PHONE, REAL.text(), NEXT_DUMMY.text()), codeRequired(NEXT_DUMMY));
    }

    @Test
    void blanking_a_phone_whose_code_is_bound_to_its_mac_asks_for_one_bound_to_the_model() {
        assertThat(GivenPhone.events(provisioned(REAL, true))
                        .when(new BlankMac(NEXT_DUMMY))
                        .events())
                .containsExactly(new PhoneMacBlanked(PHONE, REAL.text(), NEXT_DUMMY.text()), codeRequired(NEXT_DUMMY));
    }

    @Test
    void a_phone_without_a_mac_needs_a_code_also_if_it_needed_none_before() {
        assertThat(GivenPhone.events(provisioned(REAL, false))
                        .when(new BlankMac(NEXT_DUMMY))
                        .events())
                .containsExactly(new PhoneMacBlanked(PHONE, REAL.text(), NEXT_DUMMY.text()), codeRequired(NEXT_DUMMY));
    }

    @Test
    void a_blanked_phone_can_become_another_device() {
        var blanked = new PhoneMacBlanked(PHONE, REAL.text(), NEXT_DUMMY.text());

        assertThat(GivenPhone.events(
                                provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE), blanked, codeRequired(NEXT_DUMMY))
                        .when(new AssignMac(OTHER_MAC, LATER_CODE))
                        .events())
                .containsExactly(assigned(NEXT_DUMMY, OTHER_MAC, LATER_CODE));
    }

    @Test
    void a_phone_whose_device_is_not_known_has_no_mac_to_blank() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true))
                        .when(new BlankMac(NEXT_DUMMY))
                        .refusal())
                .contains(PhoneRefusal.MAC_NOT_KNOWN);
    }

    @Test
    void a_mac_is_blanked_with_a_dummy_name_only() {
        assertThatThrownBy(() -> new BlankMac(REAL)).isInstanceOf(IllegalArgumentException.class);
    }
}
