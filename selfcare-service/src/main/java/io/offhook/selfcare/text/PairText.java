package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page where an owner says which phone shows a code. */
@MessageBundle("pair")
public interface PairText {

    @Message("This is my phone")
    String title();

    @Message("Does a phone show you a code?")
    String link();

    @Message("Type the letters on the display of the phone in front of you, and choose which phone it is.")
    String text();

    @Message("Letters on its display")
    String code();

    @Message("Which phone it is")
    String phone();

    @Message("This is my phone")
    String confirm();

    @Message("None of your phones waits to be activated.")
    String none();

    @Message("No phone shows these letters now. Check them, or ask the phone for new ones.")
    String unknownCode();

    @Message("This phone cannot be chosen. Ask your administrator.")
    String unknownPhone();

    @Message("Its activation code is over. Ask your administrator for a new one.")
    String notLive();

    @Message(
            "The phone in front of you is of another model, is another phone already, or must prove which one it is: type its code at it.")
    String wrongPhone();

    @Message("The phone in front of you is locked. Ask your administrator.")
    String locked();

    @Message("The phone in front of you is not expected here. Ask your administrator.")
    String unexpectedPhone();

    @Message("Too many wrong letters. Wait a few minutes.")
    String tooMany();

    @Message("That did not work just now. Send it again in a moment.")
    String unavailable();
}
