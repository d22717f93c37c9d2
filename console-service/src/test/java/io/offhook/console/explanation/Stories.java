package io.offhook.console.explanation;

import static io.offhook.console.explanation.Events.CODE;
import static io.offhook.console.explanation.Events.DEVICE;
import static io.offhook.console.explanation.Events.MAC;
import static io.offhook.console.explanation.Events.NEXT_CODE;
import static io.offhook.console.explanation.Events.PHONE;
import static io.offhook.console.explanation.Events.PRINT;
import static io.offhook.console.explanation.Events.assigned;
import static io.offhook.console.explanation.Events.issued;
import static io.offhook.console.explanation.Events.provisioned;
import static io.offhook.console.explanation.Events.redeemed;
import static io.offhook.console.explanation.Events.refused;
import static io.offhook.console.explanation.OwnerEvents.codeRequired;
import static io.offhook.console.explanation.OwnerEvents.owned;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.contracts.selfcare.PhoneDisowned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the stories of a phone begin. */
final class Stories {

    private Stories() {}

    static PhoneRecord phone(UUID phoneId, @Nullable String mac) {
        return PhoneFold.of(phoneId, List.of(Story.entry("08:00", null, provisioned(phoneId, mac))));
    }

    static Story live(@Nullable String mac) {
        return new Story().at("08:00", provisioned(mac)).at("08:00", issued(CODE));
    }

    static Story disowned() {
        return live(null)
                .at("09:00", "anna", new PhoneDisowned(PHONE, "anna"))
                .at("09:00", "anna", owned(null))
                .at("09:00", "anna", codeRequired(null))
                .at("09:01", issued(NEXT_CODE));
    }

    static Story wrongTwice() {
        return live(MAC).at("09:00", refused("MALFORMED", DEVICE)).at("09:10", refused("UNKNOWN", DEVICE));
    }

    static Story activated(String device) {
        return live(null).at("09:00", redeemed(device, PRINT)).at("09:00", assigned(device));
    }
}
