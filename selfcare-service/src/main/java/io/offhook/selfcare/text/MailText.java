package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of mails. */
@MessageBundle("mail")
public interface MailText {

    @Message("{#if count == 1}Your phone is ready to be set up{#else}Your {count} phones are ready to be set up{/if}")
    String subjectIssued(int count);

    @Message("Your activation code was used")
    String subjectUsed();

    @Message("Your activation code was withdrawn")
    String subjectWithdrawn();

    @Message("Your activation code expires soon")
    String subjectEnding();

    @Message("Choose your password for self care")
    String subjectInvitation();

    @Message("Choose a new password for self care")
    String subjectForgotten();

    @Message("Welcome to self care of your phones")
    String subjectWelcome();

    @Message("Hello {name},")
    String hello(String name);

    @Message("Welcome! In self care you see your desk phones and their activation codes.")
    String welcome();

    @Message("No phone is assigned to you yet. We will write to you again as soon as one is.")
    String noPhone();

    @Message("These phones are assigned to you:")
    String ownPhones();

    @Message(
            "{#if count == 1}Your desk phone is ready to be set up:{#else}{count} desk phones are ready to be set up:{/if}")
    String issued(int count);

    @Message("Model")
    String model();

    /** What stands between a name and its value. */
    @Message(":")
    String colon();

    @Message("Your extension")
    String extension();

    @Message("Activation code")
    String code();

    @Message("Valid until")
    String validUntil();

    @Message("Each code works once.")
    String once();

    @Message("This code replaces the one you had before, which no longer works.")
    String renewed();

    @Message(
            "You told us that you did not use the code of this phone. The device that used it is no longer connected to your line, and there is a new code.")
    String disputed();

    @Message("Your administrator hands out activation codes; please ask them.")
    String askAdministrator();

    @Message(
            "{#if count == 1}One more phone is waiting; you find it and its code in self care.{#else}{count} more phones are waiting; you find them and their codes in self care.{/if}")
    String more(int count);

    /** For those who cannot open self care. */
    @Message(
            "{#if count == 1}One more phone is waiting; please ask your administrator for its code.{#else}{count} more phones are waiting; please ask your administrator for their codes.{/if}")
    String moreAsk(int count);

    @Message("Connect the phone, wait until it asks for an activation code, and type the 16 digits.")
    String howTo();

    @Message("Phones with a camera can read the QR code.")
    String camera();

    @Message("QR code with the 16 digits of the activation code")
    String picture();

    @Message("The activation code of a phone expires in {left}, and nobody has used it yet:")
    String ending(String left);

    @Message("A phone was activated with your code:")
    String used();

    @Message("Device")
    String device();

    @Message("Time")
    String time();

    @Message("Was it you? Then there is nothing to do. If it was not you, please tell us, and the phone is stopped:")
    String usedWasYou();

    @Message("This was not me")
    String notMe();

    @Message("The activation code of your phone was withdrawn. It no longer works.")
    String withdrawn();

    @Message("You told us that this phone is not yours. Its activation code was withdrawn and no longer works.")
    String disowned();

    @Message("Self care shows you your desk phones. Please choose a password for it:")
    String invited();

    /** After words that say what self care is. */
    @Message("Please choose a password for it:")
    String chooseForIt();

    @Message("You did not expect this? Then ignore this mail: nothing changes.")
    String notAsked();

    @Message("Somebody said that you forgot your password for self care. If it was you, please choose a new one:")
    String forgotten();

    @Message("Was it not you? Then ignore this mail: your password stays as it is.")
    String notForgotten();

    @Message("Choose a password")
    String choosePassword();

    @Message(
            "Self care shows you your phones and their codes. To open it you need an invitation; please ask your administrator for one.")
    String needsInvitation();

    @Message("Self care shows you your phones and their codes. The invitation to it comes in a mail of its own.")
    String invitationFollows();

    @Message("Open my phones")
    String openPortal();

    @Message("You find your phones at")
    String portalAt();

    @Message("You did not expect a phone? Then ignore this mail: without the phone the code is of no use.")
    String unexpected();

    @Message("You do not want to be reminded of codes?")
    String noReminders();

    @Message("Stop reminders")
    String stopReminders();
}
