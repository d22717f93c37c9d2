package io.offhook.tvs.trustlist;

/** Why a command about the trust list is refused. */
public enum TrustListRefusal {
    /** There is nothing to roll over from. */
    NOTHING_PUBLISHED,
    /** The certificate is not registered with the SAST role. */
    NOT_A_SAST,
    /** One certificate cannot be both SASTs of a list. */
    SAME_SAST,
    /** The certificate that would have to sign has no key here. */
    NO_KEY,
    /** Phones had no time yet to learn of the last change. */
    TOO_EARLY,
    /** There is nothing to complete. */
    NOTHING_UNDER_WAY,
    /** The recovery SAST is signing; complete that first. */
    UNDER_WAY,
    /** The list is larger than what can be published. */
    TOO_LARGE
}
