package io.offhook.phone.boot;

/** Why a phone refuses a file. The names are what it reports to the activation service. */
public enum FileFault {
    MALFORMED,
    BAD_SIGNATURE,
    /** The signer is in no trust list, and TVS does not confirm it. */
    UNKNOWN_SIGNER,
    /** The signer is in no trust list, and TVS gives no answer. */
    UNKNOWN_SIGNER_WITHOUT_TVS,
    /** The signer may not sign such files. */
    WRONG_ROLE,
    SIGNED_AS_ANOTHER_FILE,
    ENCRYPTED_TO_ANOTHER_PHONE,
    /** This phone's key cannot decrypt. */
    CANNOT_DECRYPT,
    UNTRUSTED_FILE_SERVER
}
