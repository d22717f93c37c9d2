package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page to sign in. */
@MessageBundle("signIn")
public interface SignInText {

    @Message("Sign in")
    String title();

    @Message("See your phones and their activation codes.")
    String lead();

    @Message("User name")
    String userName();

    @Message("Password")
    String password();

    @Message("Sign in")
    String button();

    @Message("That user name and password do not match. Please try again.")
    String wrong();

    @Message("Your password is set. Sign in with it now.")
    String passwordSet();

    @Message("I forgot my password")
    String forgotten();

    @Message("Language")
    String language();

    @Message(
            "Too many wrong passwords came from here, or for this account. Wait {seconds} {#if seconds == 1}second{#else}seconds{/if}, then try again.")
    String tooMany(long seconds);
}
