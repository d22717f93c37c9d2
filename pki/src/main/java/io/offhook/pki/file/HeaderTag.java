package io.offhook.pki.file;

import io.offhook.pki.tlv.TlvReader;

/** Tags of the common header, in the order of the file. */
final class HeaderTag {

    static final int VERSION = 1;
    static final int HEADER_LENGTH = 2;
    static final int SIGNER_VERSION = 28;
    static final int SIGNER_INFO = 3;
    static final int SUBJECT = 4;
    static final int ISSUER = 6;
    static final int SERIAL = 5;
    static final int SIGNATURE_INFO = 7;
    static final int HASH_CODE = 8;
    static final int ALGORITHM_INFO = 9;
    static final int ALGORITHM = 10;
    static final int MODULUS = 11;
    static final int SIGNATURE = 12;
    static final int FILE_NAME = 14;
    static final int TIMESTAMP = 15;
    static final int PADDING = TlvReader.PADDING;

    /** A header is a multiple of this long. */
    static final int ALIGNMENT = 4;

    /** The only algorithm there is. */
    static final int RSA = 0;

    private HeaderTag() {}
}
