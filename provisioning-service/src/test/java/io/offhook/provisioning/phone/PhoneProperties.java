package io.offhook.provisioning.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.phone.Phone.AwaitingActivation;
import io.offhook.provisioning.phone.Phone.Live;
import io.offhook.provisioning.phone.PhoneCommand.AssignMac;
import io.offhook.provisioning.phone.PhoneCommand.BlankMac;
import io.offhook.provisioning.phone.PhoneCommand.Reconfigure;
import io.offhook.provisioning.phone.PhoneCommand.ReleaseActivationCode;
import io.offhook.provisioning.phone.PhoneCommand.RemovePhone;
import io.offhook.provisioning.phone.PhoneCommand.ViewPassword;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever is asked of a phone, in whatever order. */
class PhoneProperties {

    private static final PhoneDecider DECIDER = new PhoneDecider(TestCatalogues.BUILT_IN::model);

    @Property
    void names_follow_each_other_without_a_gap(@ForAll("commands") List<PhoneCommand> commands) {
        var phone = DECIDER.initial();
        for (PhoneCommand command : commands) {
            for (PhoneEvent event : DECIDER.decide(phone, command).events()) {
                if (event instanceof PhoneMacBlanked it) {
                    assertThat(it.previousDeviceName()).isEqualTo(nameOf(phone));
                }
                if (event instanceof PhoneReconfigured it) {
                    assertThat(it.previousDeviceName()).isEqualTo(nameOf(phone));
                }
                if (event instanceof PhoneMacAssigned it) {
                    assertThat(it.previousDeviceName()).isEqualTo(nameOf(phone));
                    assertThat(it.deviceName()).isEqualTo("SEP" + it.mac());
                }
                phone = DECIDER.evolve(phone, event);
            }
        }
    }

    @Property
    void a_model_without_codes_never_waits_for_one(@ForAll("commands") List<PhoneCommand> commands) {
        var phone = DECIDER.initial();
        for (PhoneCommand command : commands) {
            if (command instanceof AssignMac) {
                continue; // there is no code that could have been redeemed
            }
            for (PhoneEvent event : DECIDER.decide(phone, command).events()) {
                phone = DECIDER.evolve(phone, event);
            }
            assertThat(phone instanceof AwaitingActivation waiting
                            && waiting.record().model().equals("6921"))
                    .isFalse();
        }
    }

    @Property
    void a_phone_without_a_mac_waits_for_a_code(@ForAll("commands") List<PhoneCommand> commands) {
        var phone = DECIDER.initial();
        for (PhoneCommand command : commands) {
            for (PhoneEvent event : DECIDER.decide(phone, command).events()) {
                phone = DECIDER.evolve(phone, event);
            }
            if (phone instanceof Live live && live.record().name().isDummy()) {
                assertThat(phone).isInstanceOf(AwaitingActivation.class);
            }
        }
    }

    @Property
    void a_refusal_changes_nothing_and_an_event_is_no_refusal(@ForAll("commands") List<PhoneCommand> commands) {
        var phone = DECIDER.initial();
        for (PhoneCommand command : commands) {
            var decision = DECIDER.decide(phone, command);
            assertThat(decision.refusal().isPresent() && !decision.events().isEmpty())
                    .isFalse();
            for (PhoneEvent event : decision.events()) {
                phone = DECIDER.evolve(phone, event);
            }
        }
    }

    @Provide
    Arbitrary<List<PhoneCommand>> commands() {
        var macs = Arbitraries.of(GivenPhone.MAC, GivenPhone.OTHER_MAC);
        var codes = Arbitraries.of(GivenPhone.CODE, GivenPhone.LATER_CODE, new UUID(1, 1));
        Arbitrary<PhoneCommand> provision = Arbitraries.of(
                GivenPhone.provision(GivenPhone.DUMMY, "8845", true),
                GivenPhone.provision(GivenPhone.REAL, "8845", false),
                GivenPhone.provision(GivenPhone.REAL, "6921", false),
                GivenPhone.provision(GivenPhone.REAL, "6921", true));
        Arbitrary<PhoneCommand> later = Arbitraries.oneOf(
                macs.flatMap(mac -> codes.map(code -> new AssignMac(mac, code))),
                reconfigurations(),
                Arbitraries.of(
                        new ViewPassword(),
                        new BlankMac(GivenPhone.NEXT_DUMMY),
                        GivenPhone.REQUIRE_CODE,
                        new ReleaseActivationCode(),
                        new RemovePhone()));
        return provision.flatMap(first -> later.list().ofMaxSize(12).map(rest -> {
            var all = new ArrayList<PhoneCommand>(List.of(first));
            all.addAll(rest);
            return all;
        }));
    }

    private static Arbitrary<PhoneCommand> reconfigurations() {
        var names = Arbitraries.of(
                        DeviceName.of(GivenPhone.MAC), DeviceName.of(GivenPhone.OTHER_MAC), GivenPhone.NEXT_DUMMY)
                .optional();
        var models = Arbitraries.of("8845", "7841", "6921")
                .map(TestCatalogues::model)
                .optional();
        var owners = Arbitraries.of(new UserId("alice"), new UserId("bob"))
                .optional()
                .optional();
        return Combinators.combine(names, models, owners, Arbitraries.of(true, false))
                .as((name, model, owner, otherDevice) -> new Reconfigure(
                        new PhoneChanges(
                                name,
                                model,
                                Optional.empty(),
                                Optional.empty(),
                                owner,
                                Optional.empty(),
                                RequestedProfiles.NONE,
                                Optional.empty()),
                        otherDevice));
    }

    private static String nameOf(Phone phone) {
        return ((Live) phone).record().name().text();
    }
}
