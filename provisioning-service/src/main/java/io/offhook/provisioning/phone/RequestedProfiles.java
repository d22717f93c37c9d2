package io.offhook.provisioning.phone;

import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import java.util.Optional;

/** The profiles that a request or a row names; an empty one is that of the template, or the one that the phone has. */
public record RequestedProfiles(Optional<Name> security, Optional<Name> sip, Optional<Name> buttons) {

    public static final RequestedProfiles NONE =
            new RequestedProfiles(Optional.empty(), Optional.empty(), Optional.empty());

    public PhoneProfiles over(PhoneProfiles others) {
        return new PhoneProfiles(
                security.orElse(others.security()), sip.orElse(others.sip()), buttons.orElse(others.buttons()));
    }

    /** @throws MalformedValue if one that is named does not exist */
    RequestedProfiles existing(Catalogue catalogue) {
        return new RequestedProfiles(
                security.map(it -> catalogue.existing(Kind.SECURITY_PROFILE, "securityProfile", Optional.of(it))),
                sip.map(it -> catalogue.existing(Kind.SIP_PROFILE, "sipProfile", Optional.of(it))),
                buttons.map(
                        it -> catalogue.existing(Kind.PHONE_BUTTON_TEMPLATE, "phoneButtonTemplate", Optional.of(it))));
    }
}
