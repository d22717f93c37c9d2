package io.offhook.contracts.selfcare;

import java.util.List;
import java.util.UUID;

/** What became of a mail to a person. Stream id and key: {@code user/<user id>}. */
public sealed interface MailEvent extends SelfcareEvent permits MailSent, MailFailed {

    String userId();

    /** Also the left side of its {@code Message-ID}. */
    UUID mailId();

    List<MailPart> parts();
}
