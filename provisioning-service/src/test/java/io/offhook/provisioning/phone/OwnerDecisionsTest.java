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

import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.phone.PhoneCommand.AssignMac;
import io.offhook.provisioning.phone.PhoneCommand.DisownPhone;
import io.offhook.provisioning.phone.PhoneCommand.DisputeRedemption;
import io.offhook.provisioning.phone.PhoneCommand.ReportCodeLost;
import io.offhook.provisioning.value.DeviceName;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows if an owner says something about a phone. */
class OwnerDecisionsTest {

    private static final DisownPhone DISOWNED = new DisownPhone("alice");
    private static final ReportCodeLost LOST = new ReportCodeLost("alice", CODE, false);
    private static final DisputeRedemption DISPUTED = dispute("alice", CODE, REAL);
    private static final PhoneMacBlanked BLANKED = new PhoneMacBlanked(PHONE, REAL.text(), NEXT_DUMMY.text());

    @Test
    void a_phone_that_waits_and_is_disowned_gets_a_code_that_is_nobodys() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true)).when(DISOWNED).events())
                .containsExactly(
                        owned(DUMMY, null), new ActivationCodeRequired(PHONE, DUMMY.text(), "8845", null, null));
    }

    @Test
    void an_activated_phone_that_is_disowned_goes_on_working() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE))
                        .when(DISOWNED)
                        .events())
                .containsExactly(owned(REAL, null));
    }

    @Test
    void a_lost_code_is_replaced() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true)).when(LOST).events())
                .containsExactly(codeRequired(DUMMY).withdrawing(CODE));
    }

    @Test
    void a_code_that_is_reported_lost_again_is_replaced_once() {
        assertThat(GivenPhone.events(
                                provisioned(DUMMY, true), codeRequired(DUMMY).withdrawing(CODE))
                        .when(LOST)
                        .events())
                .isEmpty();
    }

    @Test
    void each_code_that_is_lost_is_replaced() {
        assertThat(GivenPhone.events(
                                provisioned(DUMMY, true), codeRequired(DUMMY).withdrawing(CODE))
                        .when(new ReportCodeLost("alice", LATER_CODE, false))
                        .events())
                .containsExactly(codeRequired(DUMMY).withdrawing(LATER_CODE));
    }

    @Test
    void a_lost_code_that_was_replaced_before_is_not_replaced_again() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true))
                        .when(new ReportCodeLost("alice", CODE, true))
                        .events())
                .isEmpty();
    }

    @Test
    void a_phone_that_needs_no_code_gets_none_for_a_lost_one() {
        assertThat(GivenPhone.events(provisioned(REAL, false)).when(LOST).events())
                .isEmpty();
        assertThat(GivenPhone.events(provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE))
                        .when(LOST)
                        .events())
                .isEmpty();
    }

    @Test
    void who_redeems_a_lost_code_before_it_is_replaced_does_not_get_the_phone() {
        assertThat(GivenPhone.events(
                                provisioned(DUMMY, true), codeRequired(DUMMY).withdrawing(CODE))
                        .when(new AssignMac(MAC, CODE))
                        .events())
                .isEmpty();
        assertThat(GivenPhone.events(
                                provisioned(DUMMY, true), codeRequired(DUMMY).withdrawing(CODE))
                        .when(new AssignMac(MAC, LATER_CODE))
                        .events())
                .containsExactly(assigned(DUMMY, MAC, LATER_CODE));
    }

    @Test
    void a_device_whose_redemption_is_disputed_is_taken_away_and_the_owner_gets_a_new_code() {
        assertThat(GivenPhone.events(provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE))
                        .when(DISPUTED)
                        .events())
                .containsExactly(BLANKED, codeRequired(NEXT_DUMMY).withdrawing(CODE));
    }

    @Test
    void a_dispute_that_comes_twice_takes_no_other_device_away() {
        var once = List.of(
                provisioned(DUMMY, true),
                assigned(DUMMY, MAC, CODE),
                BLANKED,
                codeRequired(NEXT_DUMMY).withdrawing(CODE));

        assertThat(GivenPhone.events(once.toArray(PhoneEvent[]::new))
                        .when(DISPUTED)
                        .events())
                .isEmpty();
        assertThat(GivenPhone.events(
                                Stream.concat(once.stream(), Stream.of(assigned(NEXT_DUMMY, OTHER_MAC, LATER_CODE)))
                                        .toArray(PhoneEvent[]::new))
                        .when(DISPUTED)
                        .events())
                .isEmpty();
    }

    @Test
    void a_phone_that_was_replaced_since_keeps_its_device() {
        assertThat(GivenPhone.events(
                                provisioned(DUMMY, true),
                                assigned(DUMMY, MAC, CODE),
                                assigned(REAL, OTHER_MAC, LATER_CODE))
                        .when(DISPUTED)
                        .events())
                .isEmpty();
    }

    @Test
    void a_device_that_redeemed_another_code_since_stays() {
        assertThat(GivenPhone.events(
                                provisioned(DUMMY, true),
                                assigned(DUMMY, MAC, CODE),
                                codeRequired(REAL),
                                assigned(REAL, MAC, LATER_CODE))
                        .when(DISPUTED)
                        .events())
                .isEmpty();
    }

    @Test
    void a_dispute_that_comes_before_the_redemption_leaves_the_device_without_the_phone() {
        var disputed = GivenPhone.events(provisioned(DUMMY, true)).when(DISPUTED);

        assertThat(disputed.events()).containsExactly(codeRequired(DUMMY).withdrawing(CODE));
        assertThat(GivenPhone.events(
                                provisioned(DUMMY, true), codeRequired(DUMMY).withdrawing(CODE))
                        .when(new AssignMac(MAC, CODE))
                        .events())
                .isEmpty();
    }

    @Test
    void a_phone_that_waits_for_the_disputed_device_waits_for_it_no_more() {
        assertThat(GivenPhone.events(provisioned(REAL, true)).when(DISPUTED).events())
                .containsExactly(BLANKED, codeRequired(NEXT_DUMMY).withdrawing(CODE));
    }

    @Test
    void a_phone_that_needs_no_code_keeps_its_device() {
        assertThat(GivenPhone.events(provisioned(REAL, false)).when(DISPUTED).events())
                .isEmpty();
    }

    static Stream<PhoneCommand> saidByBob() {
        return Stream.of(new DisownPhone("bob"), new ReportCodeLost("bob", CODE, false), dispute("bob", CODE, REAL));
    }

    @ParameterizedTest
    @MethodSource("saidByBob")
    void what_somebody_says_who_does_not_own_the_phone_now_counts_for_nothing(PhoneCommand said) {
        for (var given : List.of(
                GivenPhone.events(provisioned(DUMMY, true)),
                GivenPhone.events(provisioned(DUMMY, true), owned(DUMMY, null)),
                GivenPhone.events(provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE)))) {
            assertThat(given.when(said).events()).isEmpty();
            assertThat(given.when(said).refusal()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("saidByBob")
    void a_phone_that_is_gone_is_not_changed(PhoneCommand said) {
        assertThat(GivenPhone.nothing().when(said).events()).isEmpty();
        assertThat(GivenPhone.events(provisioned(DUMMY, true), new PhoneRemoved(PHONE, DUMMY.text()))
                        .when(said)
                        .events())
                .isEmpty();
    }

    private static DisputeRedemption dispute(String ownerId, UUID codeId, DeviceName device) {
        return new DisputeRedemption(ownerId, codeId, device, NEXT_DUMMY);
    }

    private static PhoneReconfigured owned(DeviceName name, @Nullable String ownerId) {
        return new PhoneReconfigured(
                PHONE,
                name.text(),
                name.text(),
                "8845",
                name.mac().map(MacAddress::digits).orElse(null),
                "Reception front desk",
                List.of(new Line(1, "1001")),
                ownerId,
                "Default",
                null,
                PhoneProfiles.DEFAULT.toEvent());
    }
}
