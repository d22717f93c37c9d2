package io.offhook.provisioning.phone;

import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.eventing.decider.Decision;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.phone.PhoneCommand.ProvisionPhone;
import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A phone with a history, to which a command comes. */
final class GivenPhone {

    static final UUID PHONE = UUID.fromString("1f0a9c58-52b0-4d3b-9c57-6f0f3c1f2a10");
    static final UUID CODE = UUID.fromString("7b8f2f4e-0a4e-4d56-8a52-0a4a31f0c9d7");
    static final UUID LATER_CODE = UUID.fromString("9d1f2f4e-0a4e-4d56-8a52-0a4a31f0c9d7");
    static final MacAddress MAC = new MacAddress("2C3124C9F8E1");
    static final MacAddress OTHER_MAC = new MacAddress("2C3124C9F8E2");
    static final DeviceName REAL = DeviceName.of(MAC);
    static final DeviceName DUMMY = DeviceName.dummy("5A0F33C1D2E4");
    static final DeviceName NEXT_DUMMY = DeviceName.dummy("000000000001");

    static final RequireActivationCode REQUIRE_CODE = new RequireActivationCode(Optional.empty(), Optional.empty());

    private static final PhoneDecider DECIDER = new PhoneDecider(TestCatalogues.BUILT_IN::model);

    private final Phone state;

    private GivenPhone(Phone state) {
        this.state = state;
    }

    static GivenPhone nothing() {
        return new GivenPhone(DECIDER.initial());
    }

    static GivenPhone events(PhoneEvent... events) {
        var state = DECIDER.initial();
        for (PhoneEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return new GivenPhone(state);
    }

    Decision<PhoneEvent, PhoneRefusal> when(PhoneCommand command) {
        return DECIDER.decide(state, command);
    }

    static ProvisionPhone provision(DeviceName name, String model, boolean codeRequired) {
        return new ProvisionPhone(
                PHONE,
                name,
                TestCatalogues.model(model),
                Description.parse("Reception front desk"),
                Lines.of(List.of(new Line(1, "1001"))),
                Optional.of(UserId.parse("ownerId", "alice")),
                Name.DEFAULT,
                PhoneProfiles.DEFAULT,
                codeRequired,
                Optional.empty(),
                false);
    }

    static PhoneProvisioned provisioned(DeviceName name, boolean codeRequired) {
        return provisioned(name, "8845", codeRequired);
    }

    static PhoneProvisioned provisioned(DeviceName name, String model, boolean codeRequired) {
        return new PhoneProvisioned(
                PHONE,
                name.text(),
                model,
                name.mac().map(MacAddress::digits).orElse(null),
                "Reception front desk",
                List.of(new Line(1, "1001")),
                "alice",
                "Default",
                codeRequired);
    }

    static PhoneMacAssigned assigned(DeviceName from, MacAddress mac, UUID code) {
        return new PhoneMacAssigned(PHONE, from.text(), DeviceName.of(mac).text(), mac.digits(), code);
    }

    static ActivationCodeRequired codeRequired(DeviceName name) {
        return new ActivationCodeRequired(
                PHONE, name.text(), "8845", name.mac().map(MacAddress::digits).orElse(null), "alice");
    }
}
