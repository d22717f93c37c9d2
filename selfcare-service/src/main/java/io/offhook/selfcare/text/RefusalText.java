package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why a phone was refused, in the words of the person in front of it. */
@MessageBundle("refusal")
public interface RefusalText {

    @Message("Refused:")
    String at();

    @Message("The code that was typed is wrong. Compare it with the code here, digit by digit.")
    String wrongDigits();

    @Message("An old code was typed, which expired, was withdrawn or was used before. Use the code that is shown here.")
    String oldCode();

    @Message(
            "The code was typed on a phone of another model: {model}. Use it on the right phone, or ask your administrator.")
    String wrongModel(String model);

    @Message("The code was typed on a phone of another model. Use it on the right phone, or ask your administrator.")
    String otherModel();

    @Message("The code was typed on another phone than the one that it is for.")
    String wrongDevice();

    @Message("Too many wrong codes were typed. The phone can try again from {time}.")
    String throttledUntil(String time);

    @Message("Too many wrong codes were typed. Wait a few minutes, then try again.")
    String throttled();

    @Message("The certificate of the phone is not trusted. Ask your administrator.")
    String untrusted();

    @Message("The phone is locked. Ask your administrator.")
    String locked();

    @Message(
            "This phone can be activated within the company network alone. Connect it there, or ask your administrator.")
    String outside();

    @Message("The phone is none of those that are expected here. Ask your administrator.")
    String unexpected();

    @Message("The phone was refused. Ask your administrator.")
    String other();
}
