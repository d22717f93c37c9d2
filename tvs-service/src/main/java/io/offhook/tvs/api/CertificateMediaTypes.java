package io.offhook.tvs.api;

import jakarta.ws.rs.core.MediaType;

/** The names under which certificates and revocation lists are sent. What a file is, its bytes say. */
public final class CertificateMediaTypes {

    /** One DER certificate: RFC 2585, and what servers and browsers call it. */
    public static final String PKIX_CERTIFICATE = "application/pkix-cert";

    public static final String CA_CERTIFICATE = "application/x-x509-ca-cert";

    /** PKCS#7: RFC 8551, and what servers call a degenerate one. */
    public static final String PKCS7 = "application/pkcs7-mime";

    public static final String PKCS7_CERTIFICATES = "application/x-pkcs7-certificates";

    /** PEM: RFC 8555, and what most tools send. */
    public static final String PEM_CHAIN = "application/pem-certificate-chain";

    public static final String PEM = "application/x-pem-file";

    /** One DER revocation list: RFC 2585, and what servers call it. */
    public static final String PKIX_CRL = "application/pkix-crl";

    public static final String PKCS7_CRL = "application/x-pkcs7-crl";

    public static final String BYTES = MediaType.APPLICATION_OCTET_STREAM;

    public static final String TEXT = MediaType.TEXT_PLAIN;

    private CertificateMediaTypes() {}
}
