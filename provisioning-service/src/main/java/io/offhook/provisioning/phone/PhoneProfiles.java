package io.offhook.provisioning.phone;

import io.offhook.contracts.phone.Profiles;
import io.offhook.contracts.state.PhoneTemplate;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents that shape a phone's configuration file beside its device pool. */
public record PhoneProfiles(Name security, Name sip, Name buttons) {

    public static final PhoneProfiles DEFAULT = new PhoneProfiles(Name.DEFAULT, Name.DEFAULT, Name.DEFAULT);

    /** From an event. */
    public static PhoneProfiles of(@Nullable Profiles it) {
        return it == null ? DEFAULT : new PhoneProfiles(nameOf(it.security()), nameOf(it.sip()), nameOf(it.buttons()));
    }

    public static PhoneProfiles of(PhoneTemplate it) {
        return new PhoneProfiles(
                new Name(it.securityProfile()), new Name(it.sipProfile()), new Name(it.phoneButtonTemplate()));
    }

    /** @throws MalformedValue if one of them does not exist */
    public PhoneProfiles existing(Catalogue catalogue) {
        return new PhoneProfiles(
                catalogue.existing(Kind.SECURITY_PROFILE, "securityProfile", Optional.of(security)),
                catalogue.existing(Kind.SIP_PROFILE, "sipProfile", Optional.of(sip)),
                catalogue.existing(Kind.PHONE_BUTTON_TEMPLATE, "phoneButtonTemplate", Optional.of(buttons)));
    }

    /** For an event: what is {@code Default} is absent. */
    @Nullable
    Profiles toEvent() {
        return equals(DEFAULT) ? null : new Profiles(textOf(security), textOf(sip), textOf(buttons));
    }

    private static Name nameOf(@Nullable String text) {
        return text == null ? Name.DEFAULT : new Name(text);
    }

    private static @Nullable String textOf(Name name) {
        return name.equals(Name.DEFAULT) ? null : name.text();
    }
}
