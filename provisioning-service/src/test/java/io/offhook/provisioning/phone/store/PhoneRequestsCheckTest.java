package io.offhook.provisioning.phone.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.Cause;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.ModelCatalogue;
import io.offhook.provisioning.model.OnboardingMethod;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.phone.ParsedPhone;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.store.PhoneRequestsCheck.Checked;
import io.offhook.provisioning.phone.store.PhoneRequestsCheck.Checked.Accepted;
import io.offhook.provisioning.phone.store.PhoneRequestsCheck.Checked.Denied;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.DevicePool;
import io.offhook.provisioning.value.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PhoneRequestsCheckTest {

    private static final DeviceName NAME = DeviceName.dummy("2C3124C9F8E1");
    private static final Model MODEL = ModelCatalogue.find("8845").orElseThrow();
    private static final Model WITHOUT_CODES = ModelCatalogue.all().stream()
            .filter(model -> !model.supportsActivationCode())
            .findFirst()
            .orElseThrow();

    @Test
    void the_second_of_two_requests_for_one_name_is_told_of_the_first() {
        var check = new PhoneRequestsCheck(Map.of(), Set.of(), Map.of());
        var first = request(MODEL, Optional.empty(), Optional.of(true));

        assertThat(check.check(first)).isInstanceOf(Accepted.class);
        assertThat(result(check.check(request(MODEL, Optional.empty(), Optional.of(true)))))
                .isEqualTo(new ProvisioningResult.NameInUse(NAME, Optional.of(first.phoneId())));
    }

    @Test
    void a_denied_request_takes_no_name() {
        var check = new PhoneRequestsCheck(Map.of(), Set.of(), Map.of());

        assertThat(result(check.check(request(WITHOUT_CODES, Optional.empty(), Optional.of(true)))))
                .isEqualTo(new ProvisioningResult.Refused(PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES));
        assertThat(check.check(request(MODEL, Optional.empty(), Optional.of(true))))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void an_owner_that_is_no_user_is_denied() {
        var check = new PhoneRequestsCheck(Map.of(), Set.of("alice"), Map.of());
        var bob = UserId.parse("ownerId", "bob");

        assertThat(result(check.check(request(MODEL, Optional.of(bob), Optional.of(true)))))
                .isEqualTo(new ProvisioningResult.UnknownOwner(bob));
        assertThat(check.check(request(MODEL, Optional.of(UserId.parse("ownerId", "alice")), Optional.of(true))))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void a_name_that_another_phone_has_is_denied() {
        var holder = UUID.randomUUID();
        var check = new PhoneRequestsCheck(Map.of(NAME.text(), holder), Set.of(), Map.of());

        assertThat(result(check.check(request(MODEL, Optional.empty(), Optional.of(true)))))
                .isEqualTo(new ProvisioningResult.NameInUse(NAME, Optional.of(holder)));
    }

    @Test
    void a_request_that_does_not_say_needs_a_code_by_the_method_of_its_model() {
        assertThat(events(OnboardingMethod.ACTIVATION_CODE)).contains("requiresActivationCode=true");
        assertThat(events(OnboardingMethod.AUTO_REGISTRATION)).contains("requiresActivationCode=false");
    }

    private static String events(OnboardingMethod method) {
        var check = new PhoneRequestsCheck(Map.of(), Set.of(), Map.of(MODEL, method));
        return ((Accepted) check.check(request(MODEL, Optional.empty(), Optional.empty())))
                .events()
                .toString();
    }

    private static ProvisioningResult result(Checked checked) {
        return ((Denied) checked).result();
    }

    private static PhoneRequest request(Model model, Optional<UserId> owner, Optional<Boolean> codeRequired) {
        var phone = new ParsedPhone(
                model,
                Optional.empty(),
                Description.parse(""),
                Lines.of(List.of()),
                List.of(),
                owner,
                DevicePool.DEFAULT,
                codeRequired,
                Optional.empty(),
                false);
        return new PhoneRequest(UUID.randomUUID(), NAME, phone, Optional.empty(), Cause.service(Instant.EPOCH));
    }
}
