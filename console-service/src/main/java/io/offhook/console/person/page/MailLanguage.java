package io.offhook.console.person.page;

import java.util.Locale;

/** A language that self care writes pages and mails in. */
enum MailLanguage {
    EN("English"),
    DE("German"),
    FR("French"),
    ES("Spanish");

    private final String label;

    MailLanguage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As the user topic has it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
