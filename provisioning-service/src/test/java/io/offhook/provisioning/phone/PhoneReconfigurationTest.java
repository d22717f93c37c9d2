package io.offhook.provisioning.phone;

import static io.offhook.provisioning.phone.GivenPhone.CODE;
import static io.offhook.provisioning.phone.GivenPhone.DUMMY;
import static io.offhook.provisioning.phone.GivenPhone.MAC;
import static io.offhook.provisioning.phone.GivenPhone.NEXT_DUMMY;
import static io.offhook.provisioning.phone.GivenPhone.OTHER_MAC;
import static io.offhook.provisioning.phone.GivenPhone.REAL;
import static io.offhook.provisioning.phone.GivenPhone.assigned;
import static io.offhook.provisioning.phone.GivenPhone.provisioned;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.eventing.decider.Decision;
import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.phone.PhoneCommand.Reconfigure;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PhoneReconfigurationTest {

    private static final GivenPhone AWAITING = GivenPhone.events(provisioned(DUMMY, true));
    private static final GivenPhone ACTIVATED = GivenPhone.events(provisioned(DUMMY, true), assigned(DUMMY, MAC, CODE));
    private static final GivenPhone READY = GivenPhone.events(provisioned(REAL, false));

    @Test
    void a_new_description_leaves_the_code_alone() {
        var decision = AWAITING.when(edit(Optional.empty(), Optional.empty(), Optional.of("Desk 2"), Optional.empty()));

        assertThat(decision.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        PhoneReconfigured.class,
                        it -> assertThat(it.description()).isEqualTo("Desk 2"));
    }

    @Test
    void an_edit_that_changes_nothing_is_no_event() {
        assertThat(AWAITING.when(name(NEXT_DUMMY)).events()).isEmpty();
        assertThat(READY.when(name(REAL)).events()).isEmpty();
    }

    @Test
    void a_mac_that_is_set_later_binds_the_code_anew() {
        assertThat(AWAITING.when(name(REAL)).events())
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(ActivationCodeRequired.class, it -> {
                    assertThat(it.mac()).isEqualTo(MAC.digits());
                    assertThat(it.deviceName()).isEqualTo(REAL.text());
                });
    }

    @Test
    void another_model_binds_the_code_anew() {
        assertThat(AWAITING.when(model("7841")).events())
                .last()
                .isInstanceOfSatisfying(
                        ActivationCodeRequired.class,
                        it -> assertThat(it.model()).isEqualTo("7841"));
    }

    @Test
    void a_new_owner_of_a_phone_that_waits_gets_a_code_of_their_own() {
        assertThat(AWAITING.when(owner(Optional.of("bob"))).events())
                .last()
                .isInstanceOfSatisfying(
                        ActivationCodeRequired.class,
                        it -> assertThat(it.ownerId()).isEqualTo("bob"));
        assertThat(AWAITING.when(owner(Optional.empty())).events()).hasSize(2);
    }

    @Test
    void a_new_owner_of_an_activated_phone_needs_no_code() {
        assertThat(ACTIVATED.when(owner(Optional.of("bob"))).events())
                .singleElement()
                .isInstanceOf(PhoneReconfigured.class);
    }

    @Test
    void other_texts_on_the_lines_are_an_edit_although_no_event_has_them() {
        var nothingElse = new Reconfigure(
                new PhoneChanges(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        RequestedProfiles.NONE,
                        Optional.empty()),
                false,
                true);

        assertThat(ACTIVATED.when(nothingElse).events()).singleElement().isInstanceOf(PhoneReconfigured.class);
    }

    @Test
    void another_device_of_an_activated_phone_has_to_be_activated() {
        assertThat(ACTIVATED.when(name(DeviceName.of(OTHER_MAC))).events()).hasSize(2);
        assertThat(ACTIVATED.when(name(NEXT_DUMMY)).events()).hasSize(2);
        assertThat(ACTIVATED
                        .when(new Reconfigure(name(NEXT_DUMMY).changes(), true))
                        .events())
                .hasSize(2);
    }

    @Test
    void a_phone_that_waits_is_replaced_by_a_new_code_although_its_name_stays() {
        assertThat(AWAITING.when(new Reconfigure(name(NEXT_DUMMY).changes(), true))
                        .events())
                .hasSize(2)
                .last()
                .isInstanceOf(ActivationCodeRequired.class);
    }

    @Test
    void a_phone_without_a_code_gets_another_mac_and_still_needs_none() {
        assertThat(READY.when(name(DeviceName.of(OTHER_MAC))).events())
                .singleElement()
                .isInstanceOf(PhoneReconfigured.class);
        assertThat(READY.when(name(NEXT_DUMMY)).events()).last().isInstanceOf(ActivationCodeRequired.class);
    }

    @Test
    void a_model_without_codes_needs_a_mac() {
        assertThat(AWAITING.when(model("6921")).refusal()).contains(PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES);
        assertThat(GivenPhone.events(provisioned(REAL, true))
                        .when(model("6921"))
                        .events())
                .last()
                .isInstanceOf(ActivationCodeReleaseRequested.class);
    }

    /** An administrator altered the model since: nobody may be left with a phone, or a code, for that. */
    @Test
    void a_phone_that_waits_and_whose_model_takes_no_codes_any_more_can_lose_its_owner_and_its_code() {
        var provisioned = new PhoneProvisioned(
                UUID.randomUUID(), DUMMY.text(), "6921", null, "Desk", List.of(), "alice", "Default", true);

        assertThat(GivenPhone.events(provisioned).when(owner(Optional.empty())).events())
                .hasSize(2)
                .last()
                .isInstanceOf(ActivationCodeReleaseRequested.class);
    }

    @Test
    void a_phone_has_no_more_lines_than_its_model() {
        var lines = Lines.of(List.of(new Line(1, "1001"), new Line(5, "1005")));
        var five = new Reconfigure(
                new PhoneChanges(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(lines),
                        Optional.empty(),
                        Optional.empty(),
                        RequestedProfiles.NONE,
                        Optional.empty()),
                false);

        assertThat(AWAITING.when(five).refusal()).isEmpty();
        assertThat(GivenPhone.events(provisioned(DUMMY, "7841", true))
                        .when(five)
                        .refusal())
                .contains(PhoneRefusal.TOO_MANY_LINES);
    }

    @Test
    void a_phone_that_nobody_provisioned_or_that_was_removed_is_not_edited() {
        Decision<PhoneEvent, PhoneRefusal> decision = GivenPhone.nothing().when(name(REAL));

        assertThat(decision.refusal()).contains(PhoneRefusal.UNKNOWN_PHONE);
    }

    private static Reconfigure name(DeviceName name) {
        return edit(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Reconfigure model(String model) {
        return edit(Optional.empty(), Optional.of(model), Optional.empty(), Optional.empty());
    }

    private static Reconfigure owner(Optional<String> owner) {
        return edit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(owner));
    }

    private static Reconfigure edit(
            Optional<DeviceName> name,
            Optional<String> model,
            Optional<String> description,
            Optional<Optional<String>> owner) {
        return new Reconfigure(
                new PhoneChanges(
                        name,
                        model.map(TestCatalogues::model),
                        description.map(Description::parse),
                        Optional.empty(),
                        owner.map(it -> it.map(UserId::new)),
                        Optional.empty(),
                        RequestedProfiles.NONE,
                        Optional.empty()),
                false);
    }
}
