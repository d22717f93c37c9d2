package io.offhook.provisioning.registration;

/** Why a report of a registrar comes to nothing. */
public enum ReportRefusal {
    UNKNOWN_USER("No line of a phone with a known device has this user or number."),
    AMBIGUOUS_NUMBER("Several phones have this number, and the report does not say which device it is."),
    CREDENTIALS_OF_ANOTHER("The user belongs to another device than the contact names.");

    private final String text;

    ReportRefusal(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
