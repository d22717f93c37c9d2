package io.offhook.provisioning.phone.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.eventing.Cause;
import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.model.OnboardingMethod;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.TestRequests;
import io.offhook.provisioning.phone.store.PhoneRequestsCheck.Checked;
import io.offhook.provisioning.phone.store.PhoneRequestsCheck.Checked.Accepted;
import io.offhook.provisioning.phone.store.PhoneRequestsCheck.Checked.Denied;
import io.offhook.provisioning.phone.store.PhoneRequestsCheck.Resolved;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.UserId;
import io.offhook.rest.site.SiteRights;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PhoneRequestsCheckTest {

    private static final DeviceName NAME = DeviceName.dummy("2C3124C9F8E1");
    private static final String MODEL = "8845";
    private static final String WITHOUT_CODES = "6921";

    @Test
    void the_second_of_two_requests_for_one_name_is_told_of_the_first() {
        var check = check(Map.of(), Map.of());
        var first = request(MODEL, Optional.empty(), Optional.of(true));

        assertThat(check.check(first)).isInstanceOf(Accepted.class);
        assertThat(result(check.check(request(MODEL, Optional.empty(), Optional.of(true)))))
                .isEqualTo(new ProvisioningResult.NameInUse(
                        NAME, Optional.of(first.request().phoneId())));
    }

    @Test
    void a_denied_request_takes_no_name() {
        var check = check(Map.of(), Map.of());

        assertThat(result(check.check(request(WITHOUT_CODES, Optional.empty(), Optional.of(true)))))
                .isEqualTo(new ProvisioningResult.Refused(PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES));
        assertThat(check.check(request(MODEL, Optional.empty(), Optional.of(true))))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void an_owner_that_is_no_user_is_denied() {
        var check = check(Map.of(), Map.of("alice", "Alice Adams"));
        var bob = UserId.parse("ownerId", "bob");

        assertThat(result(check.check(request(MODEL, Optional.of(bob), Optional.of(true)))))
                .isEqualTo(new ProvisioningResult.UnknownOwner(bob));
        assertThat(check.check(request(MODEL, Optional.of(UserId.parse("ownerId", "alice")), Optional.of(true))))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void a_name_that_another_phone_has_is_denied() {
        var holder = UUID.randomUUID();
        var check = check(Map.of(NAME.text(), holder), Map.of());

        assertThat(result(check.check(request(MODEL, Optional.empty(), Optional.of(true)))))
                .isEqualTo(new ProvisioningResult.NameInUse(NAME, Optional.of(holder)));
    }

    @Test
    void a_phone_without_a_mac_needs_a_code_whatever_the_method_of_its_model_is() {
        var check = new PhoneRequestsCheck(
                TestCatalogues.with(Map.of(MODEL, OnboardingMethod.AUTO_REGISTRATION)), Map.of(), Map.of());

        assertThat(check.check(request(MODEL, Optional.empty(), Optional.empty())))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        it -> assertThat(it.events())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        PhoneProvisioned.class,
                                        event -> assertThat(event.requiresActivationCode())
                                                .isTrue()));
        assertThat(result(check(Map.of(), Map.of()).check(request(MODEL, Optional.empty(), Optional.of(false)))))
                .isEqualTo(new ProvisioningResult.Refused(PhoneRefusal.MAC_OR_CODE_NEEDED));
    }

    private static PhoneRequestsCheck check(Map<String, UUID> holders, Map<String, String> owners) {
        return new PhoneRequestsCheck(TestCatalogues.BUILT_IN, holders, owners);
    }

    private static ProvisioningResult result(Checked checked) {
        return ((Denied) checked).result();
    }

    private static Resolved request(String model, Optional<UserId> owner, Optional<Boolean> codeRequired) {
        var phone = TestRequests.phone(model, Lines.of(List.of()), List.of(), owner.map(UserId::text), codeRequired);
        return new Resolved(
                new PhoneRequest(
                        UUID.randomUUID(),
                        NAME,
                        phone,
                        SiteRights.EVERYWHERE,
                        Optional.empty(),
                        Cause.service(Instant.EPOCH)),
                phone.resolve(TestCatalogues.BUILT_IN));
    }
}
