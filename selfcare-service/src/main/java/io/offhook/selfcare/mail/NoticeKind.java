package io.offhook.selfcare.mail;

/**
 * What a person is told. The names are those of {@code MailPart} in the contracts.
 */
public enum NoticeKind {
    /** Offhook knows the person; the phones that they have. */
    WELCOME,
    /** A phone of the person has a code. */
    CODE_ISSUED,
    /** The code of a phone ends soon, and nobody used it. */
    CODE_EXPIRES_SOON,
    /** A device used the code of a phone. */
    CODE_USED,
    /** A code that the person was told is of no use any more. */
    CODE_WITHDRAWN,
    /** The person may choose a password. */
    INVITATION;

    /** Whether it is told only while the code is live. */
    public boolean carriesCode() {
        return this == CODE_ISSUED || this == CODE_EXPIRES_SOON;
    }

    /** Whether a person who wants no mails is spared it. Codes and what concerns security always go out. */
    public boolean canBeDeclined() {
        return this == CODE_EXPIRES_SOON;
    }

    /** Whether it is about the phone as it is now: told only while the phone is known and the person's. */
    public boolean needsOwnPhone() {
        return carriesCode();
    }
}
