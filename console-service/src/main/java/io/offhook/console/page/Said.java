package io.offhook.console.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page says at its top after a command, by the parameter {@code said} of its address. */
public enum Said {
    SAVED("Saved."),
    /** Where the page reads what was published, which comes a little later. */
    SAVED_SOON("Saved. What you see below follows in a moment."),
    ADDED("Added. The list shows it in a moment."),
    REMOVED("Removed. The list follows in a moment."),
    REQUESTED("Done. The page shows it in a moment."),
    CODE_REQUIRED("A code is required. The page shows it in a moment."),
    CODE_RELEASED("The code is released: it no longer works, and the phone works without one."),
    CODE_REISSUED("A new code is issued, and the one before no longer works. The page shows it in a moment."),
    CODE_WITHDRAWN("The code is released: it no longer works. The list follows in a moment."),
    DEVICE_TAKEN("The device is taken away from the phone. The page shows it in a moment."),
    MAC_SET("The MAC is set. The page shows it in a moment."),
    MAILED("The welcome mail is sent again."),
    INVITED("Invited. The mail with the link is sent in a moment."),
    PHONE_REMOVED("The phone is removed. The list follows in a moment."),
    UNLOCKED("The caller is unlocked."),
    DEVICE_RELEASED("The device is released. It may redeem codes again."),
    DENIED("The device is denied. The list shows it in a moment."),
    ALLOWED("The device is allowed again. The list follows in a moment."),
    ERASED("Name and mail address are deleted. What follows from it is below."),
    ROLE_WITHDRAWN("The role is withdrawn. The list follows in a moment."),
    PROPOSED("Proposed. A second administrator must approve it before it takes effect."),
    STARTED("Started.");

    private final String text;

    Said(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** As it stands in the address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for anything that this console does not say. */
    public static Optional<Said> of(Optional<String> key) {
        return key.flatMap(text ->
                Arrays.stream(values()).filter(each -> each.key().equals(text)).findFirst());
    }
}
