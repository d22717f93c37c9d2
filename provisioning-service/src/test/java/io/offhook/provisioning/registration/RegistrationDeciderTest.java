package io.offhook.provisioning.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.contracts.phone.RegistrationMismatchSuspected;
import io.offhook.provisioning.registration.RegistrationCommand.Register;
import io.offhook.provisioning.registration.RegistrationCommand.Suspect;
import io.offhook.provisioning.registration.RegistrationCommand.Unregister;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegistrationDeciderTest {

    private static final UUID PHONE = UUID.fromString("1f0a9c58-52b0-4d3b-9c57-6f0f3c1f2a10");
    private static final String DEVICE = "SEP2C3124C9F8E1";
    private static final String OTHER = "SEP2C3124C9F8E2";
    private static final PhoneProvisioned PROVISIONED =
            new PhoneProvisioned(PHONE, DEVICE, "8851", DEVICE.substring(3), "", List.of(), null, "Default", false);
    private static final PhoneRegistered REGISTERED =
            new PhoneRegistered(PHONE, DEVICE, 1, "10.0.0.1", "Cisco-CP8851/12.1.1", null, "kamailio");
    private static final RegistrationDecider DECIDER = new RegistrationDecider();

    private static List<PhoneEvent> decide(RegistrationCommand command, PhoneEvent... history) {
        var state = DECIDER.initial();
        for (var event : history) {
            state = DECIDER.evolve(state, event);
        }
        return DECIDER.decide(state, command).events();
    }

    private static Register from(String device, String address) {
        return new Register(device, 1, address, "Cisco-CP8851/12.1.1", null, "kamailio");
    }

    @Test
    void the_first_registration_is_an_event() {
        assertThat(decide(from(DEVICE, "10.0.0.1"), PROVISIONED)).containsExactly(REGISTERED);
    }

    @Test
    void a_registration_that_is_known_is_no_event() {
        assertThat(decide(from(DEVICE, "10.0.0.1"), PROVISIONED, REGISTERED)).isEmpty();
    }

    @Test
    void a_registration_from_elsewhere_is_an_event() {
        assertThat(decide(from(DEVICE, "10.0.0.2"), PROVISIONED, REGISTERED)).hasSize(1);
    }

    @Test
    void a_device_that_the_phone_no_longer_has_registers_nothing() {
        var blanked = new PhoneMacBlanked(PHONE, DEVICE, "BAT000000000001");

        assertThat(decide(from(DEVICE, "10.0.0.1"), PROVISIONED, REGISTERED, blanked))
                .isEmpty();
        assertThat(decide(from(DEVICE, "10.0.0.1"), PROVISIONED, new PhoneRemoved(PHONE, DEVICE)))
                .isEmpty();
    }

    @Test
    void a_device_that_redeems_another_code_has_to_register_anew() {
        var assigned = new PhoneMacAssigned(PHONE, DEVICE, DEVICE, DEVICE.substring(3), new UUID(1, 2));

        assertThat(decide(from(DEVICE, "10.0.0.1"), PROVISIONED, REGISTERED, assigned))
                .containsExactly(REGISTERED);
    }

    @Test
    void an_end_is_told_once() {
        var end = new Unregister(DEVICE, Unregister.Reason.EXPIRED);
        var ended = new PhoneUnregistered(PHONE, DEVICE, "EXPIRED");

        assertThat(decide(end, PROVISIONED, REGISTERED)).containsExactly(ended);
        assertThat(decide(end, PROVISIONED, REGISTERED, ended)).isEmpty();
        assertThat(decide(end, PROVISIONED)).isEmpty();
    }

    @Test
    void a_mismatch_is_told_once_for_a_name_and_an_address() {
        var first = new RegistrationMismatchSuspected(PHONE, DEVICE, OTHER, "10.0.0.9");

        assertThat(decide(new Suspect(OTHER, "10.0.0.9"), PROVISIONED)).containsExactly(first);
        assertThat(decide(new Suspect(OTHER, "10.0.0.9"), PROVISIONED, first)).isEmpty();
        assertThat(decide(new Suspect(OTHER, "10.0.0.10"), PROVISIONED, first, REGISTERED))
                .hasSize(1);
    }

    @Test
    void whoever_claims_name_after_name_is_told_of_a_few_times_only() {
        var history = new ArrayList<PhoneEvent>(List.of(PROVISIONED));
        for (int i = 0; i < 100; i++) {
            history.addAll(decide(
                    new Suspect("SEP0000000000%02X".formatted(i), "10.0.0.9"), history.toArray(PhoneEvent[]::new)));
        }

        assertThat(history).hasSize(1 + RegistrationDecider.MAX_SUSPICIONS);
    }
}
