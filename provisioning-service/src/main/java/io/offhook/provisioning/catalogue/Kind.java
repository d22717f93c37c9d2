package io.offhook.provisioning.catalogue;

import io.offhook.contracts.Event;
import io.offhook.contracts.state.AutoRegistration;
import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.LineTemplate;
import io.offhook.contracts.state.PhoneButtonTemplate;
import io.offhook.contracts.state.PhoneModel;
import io.offhook.contracts.state.PhoneTemplate;
import io.offhook.contracts.state.SecurityProfile;
import io.offhook.contracts.state.SipProfile;
import io.offhook.contracts.state.SiteOperator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of document.
 *
 * @param prefix of its keys on the setting topic, {@code <prefix>/<name>}
 * @param title for messages
 * @param parse checks the fields of a document and gives it the name of its path; throws {@code MalformedValue}
 */
public record Kind<T extends Event>(
        String prefix, String title, Class<T> type, Function<T, String> name, BiFunction<String, T, T> parse) {

    public static final Kind<PhoneModel> MODEL =
            new Kind<>("phone-model", "model", PhoneModel.class, PhoneModel::name, PhoneModelRules::parse);
    public static final Kind<DevicePool> DEVICE_POOL =
            new Kind<>("device-pool", "device pool", DevicePool.class, DevicePool::name, DevicePoolRules::parse);
    public static final Kind<SecurityProfile> SECURITY_PROFILE = new Kind<>(
            "security-profile", "security profile", SecurityProfile.class, SecurityProfile::name, ProfileRules::parse);
    public static final Kind<SipProfile> SIP_PROFILE =
            new Kind<>("sip-profile", "SIP profile", SipProfile.class, SipProfile::name, ProfileRules::parse);
    public static final Kind<PhoneButtonTemplate> PHONE_BUTTON_TEMPLATE = new Kind<>(
            "phone-button-template",
            "phone button template",
            PhoneButtonTemplate.class,
            PhoneButtonTemplate::name,
            ButtonRules::parse);
    public static final Kind<LineTemplate> LINE_TEMPLATE =
            new Kind<>("line-template", "line template", LineTemplate.class, LineTemplate::name, TemplateRules::parse);
    public static final Kind<PhoneTemplate> PHONE_TEMPLATE = new Kind<>(
            "phone-template", "phone template", PhoneTemplate.class, PhoneTemplate::name, TemplateRules::parse);
    public static final Kind<AutoRegistration> AUTO_REGISTRATION = new Kind<>(
            "auto-registration",
            "auto registration",
            AutoRegistration.class,
            AutoRegistration::model,
            AutoRegistrationRules::parse);
    public static final Kind<SiteOperator> SITE_OPERATOR = new Kind<>(
            "site-operator", "site operator", SiteOperator.class, SiteOperator::account, SiteOperatorRules::parse);

    /** Key of a document on the setting topic. */
    public String key(String documentName) {
        return prefix + "/" + documentName;
    }

    /** What two names have in common that mean one document. Accounts that differ in letter case are different accounts. */
    String lookup(String documentName) {
        return this == SITE_OPERATOR ? documentName : documentName.toLowerCase(Locale.ROOT);
    }

    public static List<Kind<?>> all() {
        return List.of(
                MODEL,
                DEVICE_POOL,
                SECURITY_PROFILE,
                SIP_PROFILE,
                PHONE_BUTTON_TEMPLATE,
                LINE_TEMPLATE,
                PHONE_TEMPLATE,
                AUTO_REGISTRATION,
                SITE_OPERATOR);
    }
}
