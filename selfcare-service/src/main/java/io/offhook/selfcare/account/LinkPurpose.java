package io.offhook.selfcare.account;

/** Why a person gets a link to choose a password. */
public enum LinkPurpose {
    /** An administrator invited them. */
    INVITATION,
    /** They said that they forgot it. */
    FORGOTTEN
}
