package io.offhook.console.handle;

/** Why a text is no handle, each with a sentence for the person who typed it. */
public enum HandleRefusal {
    EMPTY("Type a MAC, a device name, an id, a number, an address or a name."),
    TOO_LONG("That is too long: at most " + Handle.MAX_LENGTH + " characters."),
    UNPRINTABLE("That has characters that cannot be searched for."),
    ACTIVATION_CODE("That looks like an activation code. Search by its code id, or by the phone.");

    private final String text;

    HandleRefusal(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
