package io.offhook.provisioning.api;

import io.offhook.provisioning.user.Person;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Name and mail address of a user, as requested. */
@Schema(name = "Person")
record PersonRequest(
        @NotBlank @Schema(maxLength = 200, examples = "Alice Adams")
        String name,

        @NotBlank @Schema(maxLength = 254, examples = "alice@example.org")
        String mail) {

    /** @throws MalformedValue if a value breaks the rules of its field */
    Person parse(String id) {
        return Person.parse(id, name, mail);
    }

    /** Not for logs: name and mail are personal. */
    @Override
    public String toString() {
        return "PersonRequest";
    }
}
