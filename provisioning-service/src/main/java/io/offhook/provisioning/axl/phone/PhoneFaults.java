package io.offhook.provisioning.axl.phone;

import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.Element;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.UserId;
import java.util.Set;

/** Says refusals of phones as faults. */
public final class PhoneFaults {

    /** Fields whose values are names of other things. */
    private static final Set<String> REFERENCES =
            Set.of("model", "devicePool", "securityProfile", "sipProfile", "phoneButtonTemplate", "ownerId");

    private PhoneFaults() {}

    public static AxlFault of(PhoneRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_PHONE, PHONE_REMOVED -> AxlFault.notFound("phone");
            case ALREADY_PROVISIONED -> AxlFault.duplicate(refusal.text());
            case MODEL_WITHOUT_ACTIVATION_CODES,
                    MAC_OR_CODE_NEEDED,
                    TOO_MANY_LINES,
                    MAC_NOT_KNOWN,
                    NO_CODE_REQUIRED,
                    NOT_YOUR_SITE -> AxlFault.refused(refusal.text());
        };
    }

    public static AxlFault of(MalformedValue malformed) {
        var text = String.valueOf(malformed.getMessage());
        return REFERENCES.contains(malformed.field()) && text.startsWith("There is no ")
                ? AxlFault.missingReference(text)
                : AxlFault.invalid(text);
    }

    static AxlFault nameInUse(DeviceName name) {
        return AxlFault.duplicate("Could not insert new row - duplicate value: a phone " + name.text() + " exists.");
    }

    static AxlFault unknownOwner(UserId owner) {
        return AxlFault.missingReference("There is no user " + owner.text() + ".");
    }

    /** Of the phone that a request names. */
    public static AxlFault unknown(Element request) {
        return AxlFault.notFound(
                request.valueOf("name").or(() -> request.valueOf("uuid")).orElse("phone"));
    }
}
