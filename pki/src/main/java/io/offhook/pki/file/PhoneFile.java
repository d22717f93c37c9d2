package io.offhook.pki.file;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.Role;
import io.offhook.pki.list.TrustList;
import java.util.Set;

/** A file that a phone verifies, of whichever kind. */
public sealed interface PhoneFile permits TrustListFile, SignedFile, EncryptedFile {

    SignedBytes signed();

    default FileHeader header() {
        return signed().header();
    }

    /** Whose signature counts for this kind of file. */
    Set<Role> signers();

    /** What a phone that holds this list makes of the file. */
    default Verdict verify(TrustList list) {
        return Verdict.of(signed(), list, signers());
    }

    static PhoneFile read(byte[] file) throws MalformedFile {
        var signed = SignedBytes.read(file);
        return switch (signed.header().kind()) {
            case TRUST_LIST -> TrustListFile.of(signed);
            case SIGNED -> SignedFile.of(signed);
            case ENCRYPTED -> EncryptedFile.of(signed);
        };
    }
}
