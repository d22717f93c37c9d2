package io.offhook.selfcare.account;

/** Why a password cannot be chosen. */
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    /** It is made of the user name, the name or the mail address. */
    PERSONAL,
    /** Programs that guess try it among the first million. */
    GUESSABLE
}
