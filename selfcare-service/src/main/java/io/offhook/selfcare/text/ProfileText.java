package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of a person's profile. */
@MessageBundle("profile")
public interface ProfileText {

    @Message("Profile")
    String title();

    @Message("My phones")
    String back();

    @Message("Saved.")
    String saved();

    @Message("Your password is changed. All other browsers are signed out.")
    String passwordChanged();

    @Message("Language and mails")
    String settings();

    @Message("Language")
    String language();

    @Message("As the browser says")
    String asTheBrowser();

    @Message("Time zone")
    String zone();

    @Message("Begin to type the nearest large city, for example Paris. Empty: the time zone of your company.")
    String zoneHint();

    @Message("There is no such time zone. Choose one of the list, for example Europe/Paris.")
    String unknownZone();

    @Message("Remind me by mail before a code expires")
    String mails();

    @Message(
            "Mails with your activation codes, mails that say that a code was used or withdrawn, and mails about your account always come.")
    String mailsStay();

    @Message("Send me the mail with my phones and codes again")
    String mailAgain();

    @Message("The mail is on its way.")
    String mailed();

    @Message("You asked for this mail less than {minutes} minutes ago. Look into your mailbox.")
    String mailedLately(long minutes);

    @Message("Nobody has entered a mail address for you. Ask your administrator.")
    String noAddress();

    @Message("Save")
    String save();

    @Message("Password")
    String password();

    @Message("Old password")
    String old();

    @Message("New password")
    String chosen();

    @Message("New password, once more")
    String repeated();

    @Message("All other browsers are signed out then.")
    String changeHint();

    @Message("Change the password")
    String change();

    @Message("Your administrator keeps the password of this account.")
    String configured();

    @Message("You sign in at your company’s sign-in service. It keeps your password.")
    String provider();

    @Message("Sign out everywhere")
    String everywhere();

    @Message("Ends the sessions of all your browsers, this one too. Do this if a device was lost.")
    String everywhereHint();

    @Message("Where my data is used")
    String data();

    @Message("Name and mail address")
    String nameAndMail();

    @Message("Your administrator entered them. They serve to greet you and to send you mails, until you are erased.")
    String nameAndMailWhy();

    @Message("Your phones and their numbers")
    String phones();

    @Message("So that you see them here, as long as they are yours.")
    String phonesWhy();

    @Message("Activation codes")
    String codes();

    @Message("Never kept here. They are fetched when you look at them, and each look is recorded.")
    String codesWhy();

    @Message("Mails")
    String mailHistory();

    @Message("Which mail was sent when, without its text, so that your administrator can help if one does not arrive.")
    String mailHistoryWhy();

    @Message("Sessions and password")
    String sessions();

    @Message(
            "A session ends after a while without use. Of a password only a fingerprint is kept, from which nobody can read it.")
    String sessionsWhy();

    @Message("Who did what")
    String audit();

    @Message(
            "Sign-ins, looks at codes and changes, with your user name and the time, so that misuse can be found. These records cannot be changed afterwards.")
    String auditWhy();

    @Message("This profile")
    String choices();

    @Message("What you choose on this page, until you are erased.")
    String choicesWhy();

    @Message("Download what is kept here")
    String download();

    @Message("Ask your administrator for a copy of the rest, or to be erased.")
    String ask();
}
