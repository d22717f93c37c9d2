package io.offhook.provisioning.user;

import io.offhook.provisioning.value.FreeText;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.UserId;

/** A user: who may own a phone and sign in. */
public record Person(UserId id, String name, MailAddress mail) {

    private static final int MAX_NAME = 200;

    /** @throws MalformedValue if a text breaks the rules of its field */
    public static Person parse(String id, String name, String mail) {
        if (FreeText.isBlank(name)) {
            throw new MalformedValue("name", "The name is blank.");
        }
        return new Person(
                UserId.parse("id", id), FreeText.printable("name", name, MAX_NAME), MailAddress.parse("mail", mail));
    }

    /** Not for logs: name and mail are personal. */
    @Override
    public String toString() {
        return "Person[id=" + id.text() + "]";
    }
}
