package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What owners can say of their phones. */
@MessageBundle("report")
public interface ReportText {

    @Message("Is this not your phone?")
    String disownTitle();

    @Message(
            "If you say so, your administrator is told and the phone disappears from your list. Its activation code no longer works.")
    String disownText();

    @Message("This is not my phone")
    String disownYes();

    @Message("Your administrator was told that this phone is not yours. It disappears from your list in a moment.")
    String disowned();

    @Message("Did you lose this code?")
    String lostTitle();

    @Message("If it is lost, or others saw it, it is withdrawn and a new one is made. The old code no longer works.")
    String lostText();

    @Message("Withdraw it and make a new one")
    String lostYes();

    @Message("A new code is being made. The old one is withdrawn. Your administrator can see that you reported it.")
    String lost();

    @Message("This code is no longer valid: it was used, withdrawn or replaced, or it expired.")
    String notLive();

    @Message("Too many codes of this phone were reported lost today. Ask your administrator, or try again from {time}.")
    String tooMany(String time);

    @Message("Cancel")
    String cancel();
}
