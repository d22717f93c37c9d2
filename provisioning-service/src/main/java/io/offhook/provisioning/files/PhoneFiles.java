package io.offhook.provisioning.files;

import io.offhook.provisioning.files.content.ConfigurationFile;
import io.offhook.provisioning.files.content.DefaultFile;
import io.offhook.provisioning.files.content.Surroundings;
import io.offhook.provisioning.model.setting.OnboardingMethods;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Which file a phone gets. */
@ApplicationScoped
class PhoneFiles implements AnswerPhones {

    private final FindPhones find;
    private final OnboardingMethods methods;
    private final Surroundings surroundings;

    PhoneFiles(FindPhones find, OnboardingMethods methods, Surroundings surroundings) {
        this.find = find;
        this.methods = methods;
        this.surroundings = surroundings;
    }

    @Override
    public Uni<Reply> answer(Caller caller, RequestedFile file) {
        return get(file).map(found -> found.<Reply>map(Reply.Found::new).orElseGet(Reply.Missing::new));
    }

    private Uni<Optional<ServedFile>> get(RequestedFile file) {
        return switch (file) {
            case RequestedFile.Default ignored ->
                methods.all().map(all -> Optional.of(ServedFile.of(DefaultFile.render(surroundings, all))));
            case RequestedFile.Configuration it ->
                find.byDeviceName(it.device())
                        .map(found -> found.filter(phone -> phone.status() != PhoneStatus.AWAITING_ACTIVATION)
                                .map(phone -> ServedFile.of(ConfigurationFile.render(surroundings, phone))));
        };
    }
}
