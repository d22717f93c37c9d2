package io.offhook.provisioning.user.store;

import io.offhook.provisioning.user.Person;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user in REST answers. */
@Schema(name = "User")
public record UserView(String id, String name, String mail) {

    public static UserView of(Person person) {
        return new UserView(person.id().text(), person.name(), person.mail().text());
    }

    /** Not for logs: name and mail are personal. */
    @Override
    public String toString() {
        return "UserView[id=" + id + "]";
    }
}
