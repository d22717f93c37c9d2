package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The list of phones. */
@MessageBundle("list")
public interface ListText {

    @Message(
            "A new phone asks for an activation code when it starts. Below you see how far each phone is, and how to get its code.")
    String lead();

    @Message("No phone yet")
    String noneTitle();

    @Message("When your administrator gives you a phone, it appears here.")
    String none();

    @Message("No phone of yours matches this search.")
    String nothingFound();

    @Message("Search by name, model, extension or place")
    String search();

    @Message("Search")
    String searchButton();

    @Message("Show all phones")
    String showAll();

    @Message("Pages")
    String pages();

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Page {page} of {last}, {total} phones")
    String position(long page, long last, long total);
}
