package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How far a phone is. */
@MessageBundle("stage")
public interface StageText {

    @Message("Phone {model}")
    String phone(String model);

    @Message("Device name")
    String deviceName();

    @Message("Model")
    String model();

    @Message("Extension")
    String extension();

    @Message("Place")
    String place();

    @Message("Show code")
    String showCode();

    @Message("Not my phone")
    String notMine();

    @Message("I lost this code")
    String lost();

    @Message("Three codes were reported lost within a day. The next one can be reported from {time}.")
    String lostFrom(String time);

    @Message("Being prepared")
    String preparing();

    @Message("Ready to activate")
    String ready();

    @Message("Code accepted")
    String accepted();

    @Message("Waiting for the phone")
    String waiting();

    @Message("Configuration fetched")
    String configured();

    @Message("Registered")
    String registered();

    @Message("Did not come up")
    String failed();

    @Message("Code expired")
    String expired();

    @Message("Not activated")
    String noCode();

    @Message("Reported as not yours")
    String disowned();

    @Message("The activation code is being prepared. It appears here in a moment.")
    String preparingText();

    @Message("Your administrator hands out activation codes; please ask them.")
    String askText();

    @Message("Your phone is fetching its settings and restarts.")
    String acceptedText();

    @Message("The phone was not seen to fetch its configuration yet.")
    String activatedText();

    @Message("It needs no code. Connect it: it was not seen yet.")
    String waitingText();

    @Message("The phone has its configuration.")
    String configuredText();

    @Message("Your phone is ready: it said that it is registered.")
    String registeredText();

    @Message(
            "The phone said that it could not start with its settings. Unplug it, plug it in again, and ask your administrator if that does not help.")
    String failedText();

    @Message("The activation code has expired. Ask your administrator for a new one.")
    String expiredText();

    @Message("This phone has no activation code. Ask your administrator for one.")
    String noCodeText();

    @Message("You said that this phone is not yours. Your administrator was told, and it disappears from your list.")
    String disownedText();
}
