package io.offhook.provisioning.files;

import io.offhook.provisioning.model.setting.OnboardingMethods;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Which file a phone gets. */
@ApplicationScoped
class PhoneFiles {

    private final FindPhones find;
    private final OnboardingMethods methods;
    private final Surroundings surroundings;

    PhoneFiles(FindPhones find, OnboardingMethods methods, Surroundings surroundings) {
        this.find = find;
        this.methods = methods;
        this.surroundings = surroundings;
    }

    /** Empty where there is none, or where it is nobody's business yet. */
    Uni<Optional<RenderedFile>> get(RequestedFile file) {
        return switch (file) {
            case RequestedFile.Default ignored ->
                methods.all().map(all -> Optional.of(DefaultFile.render(surroundings, all)));
            case RequestedFile.Configuration it ->
                find.byDeviceName(it.device())
                        .map(found -> found.filter(phone -> phone.status() != PhoneStatus.AWAITING_ACTIVATION)
                                .map(phone -> ConfigurationFile.render(surroundings, phone)));
        };
    }
}
