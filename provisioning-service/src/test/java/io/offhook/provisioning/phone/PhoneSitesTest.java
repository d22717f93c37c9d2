package io.offhook.provisioning.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.provisioning.phone.PhoneCommand.AtSites;
import io.offhook.provisioning.phone.PhoneCommand.BlankMac;
import io.offhook.provisioning.phone.PhoneCommand.Reconfigure;
import io.offhook.provisioning.phone.PhoneCommand.ReleaseActivationCode;
import io.offhook.provisioning.phone.PhoneCommand.RemovePhone;
import io.offhook.provisioning.phone.PhoneCommand.ViewPassword;
import io.offhook.provisioning.value.Name;
import io.offhook.rest.site.SiteRights;
import io.offhook.rest.site.SiteRights.At;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands of those who are limited to sites. The phone is in the device pool Default. */
class PhoneSitesTest {

    private static final SiteRights HERE = new At(List.of("DEFAULT"));
    private static final SiteRights ELSEWHERE = new At(List.of("Berlin"));

    static Stream<PhoneCommand> everyCommand() {
        return Stream.of(
                moveTo("Berlin"),
                new BlankMac(GivenPhone.NEXT_DUMMY),
                GivenPhone.REQUIRE_CODE,
                new ReleaseActivationCode(),
                new ViewPassword(),
                new RemovePhone());
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void a_phone_elsewhere_does_not_exist(PhoneCommand command) {
        var phone = GivenPhone.events(GivenPhone.provisioned(GivenPhone.REAL, true));

        var decision = phone.when(new AtSites(ELSEWHERE, command));

        assertThat(decision.events()).isEmpty();
        assertThat(decision).isEqualTo(GivenPhone.nothing().when(new AtSites(HERE, command)));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void who_is_not_limited_gets_what_the_command_alone_would(PhoneCommand command) {
        var phone = GivenPhone.events(GivenPhone.provisioned(GivenPhone.REAL, true));

        assertThat(phone.when(new AtSites(SiteRights.EVERYWHERE, command))).isEqualTo(phone.when(command));
    }

    @Test
    void a_phone_of_the_site_obeys_in_any_letter_case_of_its_pool() {
        var phone = GivenPhone.events(GivenPhone.provisioned(GivenPhone.REAL, true));

        assertThat(phone.when(new AtSites(HERE, new RemovePhone())).events())
                .hasOnlyElementsOfType(PhoneRemoved.class)
                .hasSize(1);
    }

    @Test
    void a_phone_goes_to_no_other_site() {
        var phone = GivenPhone.events(GivenPhone.provisioned(GivenPhone.REAL, true));

        assertThat(phone.when(new AtSites(HERE, moveTo("Berlin"))).refusal()).contains(PhoneRefusal.NOT_YOUR_SITE);
    }

    @Test
    void a_phone_is_added_at_a_site_of_the_caller_alone() {
        var command = GivenPhone.provision(GivenPhone.REAL, "8845", true);

        assertThat(GivenPhone.nothing().when(new AtSites(ELSEWHERE, command)).refusal())
                .contains(PhoneRefusal.NOT_YOUR_SITE);
        assertThat(GivenPhone.nothing().when(new AtSites(HERE, command)).events())
                .isNotEmpty();
    }

    @Test
    void a_phone_that_was_removed_never_was_for_those_who_are_limited() {
        var phone = GivenPhone.events(
                GivenPhone.provisioned(GivenPhone.REAL, true),
                new PhoneRemoved(GivenPhone.PHONE, GivenPhone.REAL.text()));

        assertThat(phone.when(new AtSites(HERE, new RemovePhone())).refusal()).contains(PhoneRefusal.UNKNOWN_PHONE);
        assertThat(phone.when(new AtSites(SiteRights.EVERYWHERE, new RemovePhone()))
                        .refusal())
                .contains(PhoneRefusal.PHONE_REMOVED);
    }

    private static Reconfigure moveTo(String devicePool) {
        return new Reconfigure(
                new PhoneChanges(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Name(devicePool)),
                        RequestedProfiles.NONE,
                        Optional.empty()),
                false);
    }
}
