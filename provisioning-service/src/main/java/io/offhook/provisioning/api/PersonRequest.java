package io.offhook.provisioning.api;

import io.offhook.provisioning.user.Person;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A user, as requested.
 *
 * @param language of pages and mails until the user chooses one; absent: that of the installation
 */
@Schema(name = "Person")
record PersonRequest(
        @NotBlank @Schema(maxLength = 200, examples = "Alice Adams")
        String name,

        @NotBlank @Schema(maxLength = 254, examples = "alice@example.org")
        String mail,

        @Schema(enumeration = {"en", "de", "fr", "es"}) @Nullable
        String language) {

    /** @throws MalformedValue if a value breaks the rules of its field */
    Person parse(String id) {
        return Person.parse(id, name, mail, language);
    }

    /** Not for logs: name and mail are personal. */
    @Override
    public String toString() {
        return "PersonRequest";
    }
}
