package io.offhook.selfcare.mail;

/** Whether a person can enter self care: a mail leads nobody to a page that they cannot open. */
public enum SignIn {
    /** By a provider, with a password of the configuration, or with one of their own. */
    POSSIBLE,
    /** Not yet: an invitation is on its way, or waits in the mailbox. */
    INVITED,
    /** Not without an invitation. */
    IMPOSSIBLE
}
