package io.offhook.console.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of named documents. */
public enum DocumentKind {
    MODELS("phone-model", "PhoneModel", "name", "Models", "model"),
    DEVICE_POOLS("device-pool", "DevicePool", "name", "Device pools", "device pool"),
    PHONE_TEMPLATES("phone-template", "PhoneTemplate", "name", "Phone templates", "phone template"),
    LINE_TEMPLATES("line-template", "LineTemplate", "name", "Line templates", "line template"),
    PHONE_BUTTON_TEMPLATES(
            "phone-button-template", "PhoneButtonTemplate", "name", "Phone button templates", "phone button template"),
    SECURITY_PROFILES("security-profile", "SecurityProfile", "name", "Security profiles", "security profile"),
    SIP_PROFILES("sip-profile", "SipProfile", "name", "SIP profiles", "SIP profile"),
    AUTO_REGISTRATIONS("auto-registration", "AutoRegistration", "model", "Auto registrations", "auto registration"),
    SITE_OPERATORS("site-operator", "SiteOperator", "account", "Site operators", "site operator");

    private final String prefix;
    private final String schema;
    private final String nameField;
    private final String label;
    private final String title;

    DocumentKind(String prefix, String schema, String nameField, String label, String title) {
        this.prefix = prefix;
        this.schema = schema;
        this.nameField = nameField;
        this.label = label;
        this.title = title;
    }

    /** As addresses name it, here and at the service: {@code device-pools}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of its keys on the setting topic, with the slash. */
    public String prefix() {
        return prefix + "/";
    }

    /** Name of its schema in the contracts. */
    public String schema() {
        return schema;
    }

    /** The field that names a document. */
    public String nameField() {
        return nameField;
    }

    /** For headings. */
    public String label() {
        return label;
    }

    /** Within a sentence. */
    public String title() {
        return title;
    }

    /** The list of models has their names in another field than their documents. */
    public String listedNameField() {
        return this == MODELS ? "model" : nameField;
    }

    /** Whether the service tells what uses a document. */
    public boolean tellsUse() {
        return this != MODELS && this != SITE_OPERATORS;
    }

    /** Who may act where is not for operators. */
    public boolean isForAdministrators() {
        return this == SITE_OPERATORS;
    }

    public static Optional<DocumentKind> of(String path) {
        return Arrays.stream(values()).filter(each -> each.path().equals(path)).findFirst();
    }
}
