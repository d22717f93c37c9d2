package io.offhook.provisioning.phone;

/** All reasons to refuse a command to a phone. */
public enum PhoneRefusal {
    UNKNOWN_PHONE("There is no phone with this id."),
    PHONE_REMOVED("This phone was removed."),
    ALREADY_PROVISIONED("A phone with this id exists already."),
    MODEL_WITHOUT_ACTIVATION_CODES(
            "This model does not support activation codes; its devices register by auto registration."),
    MAC_OR_CODE_NEEDED(
            "Without a MAC a phone needs an activation code: no device could become it. To withdraw its digits, release the"
                    + " code itself."),
    TOO_MANY_LINES("The model has fewer line buttons than that."),
    MAC_NOT_KNOWN("This phone has no MAC to blank: its device is not known yet."),
    NO_CODE_REQUIRED("This phone waits for no activation code, so there is none to release."),
    NOT_YOUR_SITE("This device pool is not of your sites.");

    private final String text;

    PhoneRefusal(String text) {
        this.text = text;
    }

    /** For the person who asked. */
    public String text() {
        return text;
    }
}
