package io.offhook.selfcare.mail;

import java.util.UUID;

/** Records how the mail with a code of a phone ended. */
public sealed interface WelcomeMailCommand {

    /** The mail server accepted the mail. */
    record RecordSent(UUID phoneId, String ownerId, UUID codeId) implements WelcomeMailCommand {}

    /**
     * The mail is given up.
     *
     * @param reason a sentence for a person; never an address
     */
    record RecordFailed(UUID phoneId, String ownerId, UUID codeId, String reason) implements WelcomeMailCommand {}
}
