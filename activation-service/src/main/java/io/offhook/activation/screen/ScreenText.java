package io.offhook.activation.screen;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What pages say. English is here; the other languages are {@code messages/screen_<tag>.properties}. */
public enum ScreenText {
    MENU_TITLE("Activation"),
    MENU_PROMPT("Choose"),
    ACTIVATE("Activate this phone"),
    PAIR("Activate it in my account"),
    WHICH("Which phone is this?"),
    CODE("Code"),
    CODE_PROMPT("Type the 16 digits"),
    DONE_TITLE("Activated"),
    DONE("This phone is %s now. It gets its settings when it starts again."),
    REFUSED_TITLE("Not activated"),
    PAIR_TITLE("Your account"),
    PAIR_PROMPT("Waits for you"),
    PAIR_TEXT("Open %s on your computer and type %s"),
    PAIR_OVER("The time is over. Ask for a new code."),
    PAIR_FULL("Too many phones wait. Try again in a minute."),
    WHICH_NAME("Device: %s"),
    WHICH_OWNER("Owner: %s"),
    WHICH_NUMBER("Extension: %s"),
    NEXT_ACTIVATE("Next: choose Activate this phone."),
    NEXT_RESTART("It is activated. Next: start it again."),
    BUSY("Please wait a moment."),
    SUBMIT("Send"),
    SELECT("Select"),
    AGAIN("Again"),
    BACK("Back"),
    EXIT("Exit");

    private static final String BUNDLE = "messages.screen";

    private final String english;

    ScreenText(String english) {
        this.english = english;
    }

    /** @param tag of the language: {@code en}, or one that has a file */
    public String in(String tag) {
        return tag.equals("en")
                ? english
                : ResourceBundle.getBundle(
                                BUNDLE, Locale.of(tag), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                        .getString(name());
    }
}
