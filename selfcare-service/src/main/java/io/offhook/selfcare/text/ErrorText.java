package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a person is told where something went wrong. */
@MessageBundle("error")
public interface ErrorText {

    @Message("This request cannot be read")
    String unreadableTitle();

    @Message("Go back, load the page again, and try once more.")
    String unreadable();

    @Message("This is not allowed")
    String notAllowedTitle();

    @Message("Your account may not do this, or another site sent this request.")
    String notAllowed();

    @Message("There is nothing at this address")
    String notFoundTitle();

    @Message("It may have been removed, or the address may be mistyped.")
    String notFound();

    @Message("This address does not do that")
    String notHereTitle();

    @Message("Go back to the page that you came from, and use its buttons.")
    String notHere();

    @Message("Too many tries")
    String tooManyTitle();

    @Message("Please wait, then try again.")
    String tooMany();

    @Message("Something went wrong here")
    String brokenTitle();

    @Message("Nobody knows whether what you wanted was done: look before you try again.")
    String broken();

    @Message("This service is busy")
    String busyTitle();

    @Message("Nothing is lost. Try again in a moment.")
    String busy();
}
