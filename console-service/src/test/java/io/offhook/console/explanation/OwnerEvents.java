package io.offhook.console.explanation;

import static io.offhook.console.explanation.Events.CODE;
import static io.offhook.console.explanation.Events.DUMMY;
import static io.offhook.console.explanation.Events.OTHER_PHONE;
import static io.offhook.console.explanation.Events.PHONE;

import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.CodesExported;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.selfcare.MailFailed;
import io.offhook.contracts.selfcare.MailPart;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is mailed and shown to the owner of the phone, and what is said of the owner. */
final class OwnerEvents {

    static final List<MailPart> MAIL =
            List.of(new MailPart("WELCOME", OTHER_PHONE, null), new MailPart("CODE_ISSUED", PHONE, CODE));

    private OwnerEvents() {}

    static PhoneReconfigured owned(@Nullable String ownerId) {
        return new PhoneReconfigured(PHONE, DUMMY, DUMMY, "8845", null, "", List.of(), ownerId, "Default", null, null);
    }

    static ActivationCodeRequired codeRequired(@Nullable String ownerId) {
        return new ActivationCodeRequired(PHONE, DUMMY, "8845", null, ownerId);
    }

    static MailFailed mailFailed(boolean permanent) {
        return new MailFailed("anna", new UUID(4, 1), MAIL, permanent, "nobody has this address.");
    }

    static CodeViewed shown(UUID codeId) {
        return new CodeViewed(codeId, PHONE, "olga", "ADMINISTRATION");
    }

    static CodesExported exported() {
        return new CodesExported(new UUID(3, 3), 7, new CodesExported.Filter(null, null, null, null, null, null));
    }
}
