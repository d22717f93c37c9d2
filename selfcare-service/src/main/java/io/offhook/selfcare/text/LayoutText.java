package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is on every page. */
@MessageBundle("layout")
public interface LayoutText {

    @Message("en")
    String language();

    @Message("ltr")
    String direction();

    @Message("Skip to content")
    String skip();

    @Message("My phones")
    String myPhones();

    @Message("Profile")
    String profile();

    @Message("Sign out")
    String signOut();

    @Message("To see what changed, reload this page.")
    String reload();

    @Message("Help:")
    String help();
}
