package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages behind the links of mails. */
@MessageBundle("maillink")
public interface MailLinkText {

    @Message("This was not me")
    String dispute();

    @Message("The device {device} was activated with your code. If it was not you, report it here:")
    String disputeWhat(String device);

    @Message("The device is taken off your phone and stops working with your extension.")
    String disputeStops();

    @Message("Your phone can be activated again with a new code.")
    String disputeAnew();

    @Message("Your administrators see that you reported it.")
    String disputeSeen();

    @Message("It was not me: stop the device")
    String disputeButton();

    @Message("Thank you, it is reported")
    String disputed();

    @Message("The device {device} is being taken off your phone. Your administrators see that you reported it.")
    String disputedWhat(String device);

    @Message("Stop reminders")
    String unsubscribe();

    @Message(
            "You will no longer be reminded of codes that expire soon. New codes, and what concerns the security of your phones, are still mailed to you.")
    String unsubscribeWhat();

    @Message("Stop reminders now")
    String unsubscribeButton();

    @Message("Reminders are off")
    String unsubscribed();

    @Message("This link no longer works")
    String noLink();

    @Message(
            "It was used, it is too old or not complete, or the phone is not yours any more. You see your phones in self care.")
    String noLinkWhat();

    @Message("My phones")
    String myPhones();
}
