package io.offhook.provisioning.phone.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.UnitOfWork;
import io.offhook.provisioning.http.Problems;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneCommand.RemovePhone;
import io.offhook.provisioning.phone.activation.MacConflicts;
import io.offhook.provisioning.phone.deciding.ChangingPhone;
import io.offhook.provisioning.phone.view.PhoneQueries;
import io.offhook.provisioning.phone.store.LineTexts;
import io.offhook.provisioning.phone.view.PhoneView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An administrator's command to a phone, with what follows from it for others. */
@ApplicationScoped
class ChangingPhone {

    private final UnitOfWork units;
    private final ChangingPhone changing;
    private final MacConflicts waiting;
    private final LineTexts texts;
    private final PhoneQueries find;

    ChangingPhone(UnitOfWork units, ChangingPhone changing, MacConflicts waiting, LineTexts texts, PhoneQueries find) {
        this.units = units;
        this.changing = changing;
        this.waiting = waiting;
        this.texts = texts;
        this.find = find;
    }

    Uni<PhoneView> change(UUID phoneId, PhoneCommand command, Cause cause) {
        return units.run(() -> decide(phoneId, command, cause)
                .chain(() -> find.byId(phoneId))
                .map(found -> found.orElseThrow(Problems::unknownPhone)));
    }

    Uni<Void> remove(UUID phoneId, Cause cause) {
        return units.run(() -> decide(phoneId, new RemovePhone(), cause).chain(() -> texts.eraseOf(phoneId)));
    }

    private Uni<Void> decide(UUID phoneId, PhoneCommand command, Cause cause) {
        return changing.change(phoneId, command, cause)
                .invoke(decision -> decision.refusal().ifPresent(refusal -> {
                    throw Problems.of(refusal);
                }))
                .flatMap(decision -> waiting.afterChange(phoneId, decision.events(), cause));
    }
}
