package io.offhook.pki.signing;

import io.offhook.pki.FileSigner;

/** Opens the signer that a configuration describes. */
public final class OpeningSigner {

    private OpeningSigner() {}

    /**
     * @param name how the configuration calls it
     * @throws UnusableSigner if it cannot sign: better found out at the start than when it has to
     */
    public static FileSigner open(String name, SignerSettings settings) {
        if (settings.pkcs11().isPresent()) {
            return TokenSigner.open(name, settings.pkcs11().get(), settings.certificate());
        }
        if (settings.certificate().isPresent() && settings.key().isPresent()) {
            return PemSigner.read(
                    name, settings.certificate().get(), settings.key().get());
        }
        throw new UnusableSigner(name, "name a certificate and a key, or a token (pkcs11)");
    }
}
