package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why a password cannot be chosen. */
@MessageBundle("password")
public interface PasswordText {

    @Message("The password is too short. It needs at least {least} characters.")
    String tooShort(int least);

    @Message("The password is too long. It has at most {most} characters.")
    String tooLong(int most);

    @Message("The password is made of your name, your user name or your mail address. Choose another one.")
    String personal();

    @Message("This password is easy to guess. Choose another one, for example three or four words.")
    String guessable();

    @Message("The two new passwords are not the same. Type them again.")
    String notTheSame();

    @Message("The old password is not right. Your password stays as it is.")
    String wrongOld();

    @Message("Many people are signing in right now. Please try again in a moment.")
    String busy();
}
