package io.offhook.pki.signing;

import java.nio.file.Path;
import java.util.Optional;

/** Where a certificate and its key are: both in PEM files, or in a token. */
public interface SignerSettings {

    /** PEM. Not needed where the token has the certificate too. */
    Optional<Path> certificate();

    /** PEM, not encrypted: PKCS#8, or what OpenSSL wrote before. */
    Optional<Path> key();

    Optional<Token> pkcs11();

    /** A PKCS#11 token: an HSM, a smart card. */
    interface Token {

        /** Configuration of the JDK's provider SunPKCS11: {@code name}, {@code library}, {@code slotListIndex}. */
        Path configuration();

        /** Of the key in the token. */
        String alias();

        /** A file that holds the PIN and perhaps a line end; for tokens that ask for one. */
        Optional<Path> pinFile();
    }
}
