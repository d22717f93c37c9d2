package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of a phone, with its code. */
@MessageBundle("code")
public interface CodeText {

    @Message("Activate your phone")
    String title();

    @Message("Activation code")
    String digits();

    @Message("QR code with the 16 digits")
    String qr();

    @Message("Valid for another {time}.")
    String left(String time);

    @Message("Expires:")
    String until();

    @Message("It works once.")
    String once();

    @Message("Copy the digits")
    String copy();

    @Message("Copied.")
    String copied();

    @Message("Print")
    String print();

    @Message("What to do now")
    String whatNow();

    @Message("Connect the phone and wait until it asks for an activation code.")
    String connect();

    @Message("Hold the QR code in front of the phone’s camera, or type the 16 digits.")
    String scan();

    @Message("Type the 16 digits on the phone, without spaces, and confirm.")
    String type();

    @Message("Leave this page open. It says how far the phone is.")
    String stay();

    @Message("See how far the phone is")
    String howFar();

    @Message("For {name}")
    String owner(String name);

    @Message("The code is hidden, because this page was in the background or was left.")
    String hidden();

    @Message("Show the code again")
    String showAgain();

    @Message("No code to show")
    String noCodeTitle();

    @Message("Codes cannot be shown right now. Please try again in a moment.")
    String temporary();

    @Message("This phone has no code that can be shown.")
    String none();

    @Message("No such phone")
    String unknownTitle();

    @Message("You have no such phone. It may have been removed, or it belongs to another user.")
    String unknown();

    @Message("This phone is no longer yours, or was removed. Its code is no longer shown.")
    String gone();

    @Message("You are signed out.")
    String signedOut();

    @Message("Sign in")
    String signIn();
}
