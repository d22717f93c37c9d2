package io.offhook.tvs.certificate;

/** Why a command about a certificate is refused. */
public enum CertificateRefusal {
    /** The certificate was never registered. */
    UNKNOWN,
    /** The certificate does not have the role. */
    ROLE_NOT_HELD,
    /** A SAST signs with RSA of at most 2048 bits. */
    UNFIT_FOR_SAST,
    /** No trust list can hold the certificate: it was registered before that was asked of certificates. */
    NOT_LISTABLE,
    /** The trust list would grow beyond what can be published. */
    TRUST_LIST_FULL
}
