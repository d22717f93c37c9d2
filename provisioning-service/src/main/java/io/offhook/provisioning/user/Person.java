package io.offhook.provisioning.user;

import io.offhook.provisioning.value.FreeText;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user: who may own a phone and sign in.
 *
 * @param language of pages and mails until the person chooses one; empty: that of the installation
 */
public record Person(UserId id, String name, MailAddress mail, Optional<Language> language) {

    private static final int MAX_NAME = 200;

    /** @throws MalformedValue if a text breaks the rules of its field */
    public static Person parse(String id, String name, String mail, @Nullable String language) {
        if (FreeText.isBlank(name)) {
            throw new MalformedValue("name", "The name is blank.");
        }
        return new Person(
                UserId.parse("id", id),
                FreeText.printable("name", name, MAX_NAME),
                MailAddress.parse("mail", mail),
                Language.parse("language", language));
    }

    /** Not for logs: name and mail are personal. */
    @Override
    public String toString() {
        return "Person[id=" + id.text() + "]";
    }
}
