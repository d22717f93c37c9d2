package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages on which people choose a password, or say that they forgot it. */
@MessageBundle("invitation")
public interface InvitationText {

    @Message("Choose a password")
    String title();

    @Message("You sign in with this user name and the password that you choose now.")
    String lead();

    @Message("User name")
    String userName();

    @Message("New password")
    String chosen();

    @Message("New password, once more")
    String repeated();

    @Message("At least {shortest} characters. Three or four words are easy to remember and hard to guess.")
    String hint(int shortest);

    @Message("Save the password")
    String button();

    @Message("This link does not work")
    String overTitle();

    @Message(
            "It was used already, it has expired, or a newer mail has another one. Open the link in the newest mail, or ask your administrator for an invitation.")
    String over();

    @Message("I forgot my password")
    String forgottenTitle();

    @Message("Type your user name or your mail address. You get a mail with a link to choose a new password.")
    String forgottenLead();

    @Message("User name or mail address")
    String name();

    @Message("Send me the mail")
    String send();

    @Message("Look into your mailbox")
    String sentTitle();

    @Message(
            "If there is such an account, a mail is on its way. Its link works for a short time. If nothing comes, ask your administrator.")
    String sent();

    @Message("That was asked too often from here. Please try again in an hour.")
    String tooOften();

    @Message("Back to the sign-in")
    String back();
}
