package io.offhook.provisioning.user.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.provisioning.user.Language;
import io.offhook.provisioning.user.Person;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A user in REST answers.
 *
 * @param language {@code en}, {@code de}, {@code fr} or {@code es}; absent: that of the installation
 */
@Schema(name = "User")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserView(
        String id, String name, String mail, @Nullable String language) {

    public static UserView of(Person person) {
        return new UserView(
                person.id().text(),
                person.name(),
                person.mail().text(),
                person.language().map(Language::tag).orElse(null));
    }

    /** Not for logs: name and mail are personal. */
    @Override
    public String toString() {
        return "UserView[id=" + id + "]";
    }
}
