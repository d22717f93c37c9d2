package io.offhook.pki.signing;

import io.offhook.pki.FileSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;

/** Finds a certificate and its key in a PKCS#11 token; the key stays there. */
public final class TokenSigner {

    private TokenSigner() {}

    /**
     * @param certificate PEM, for tokens that hold the key alone
     * @throws UnusableSigner if the token, or the key in it, is not to be had
     */
    static FileSigner open(String name, SignerSettings.Token token, Optional<Path> certificate) {
        var pin = pin(name, token);
        try {
            var bare = Security.getProvider("SunPKCS11");
            if (bare == null) {
                throw new UnusableSigner(name, "this JDK has no provider SunPKCS11");
            }
            var provider = bare.configure(token.configuration().toString());
            Security.addProvider(provider); // signatures search the providers for one that can use the key
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin.orElse(null));
            return find(name, store, token.alias(), certificate);
        } catch (GeneralSecurityException | IOException | ProviderException | IllegalArgumentException e) {
            throw new UnusableSigner(name, "its token cannot be opened", e);
        } finally {
            pin.ifPresent(it -> Arrays.fill(it, '\0'));
        }
    }

    /** Looks into a token that is open. */
    public static FileSigner find(String name, KeyStore store, String alias, Optional<Path> certificate)
            throws GeneralSecurityException {
        if (!(store.getKey(alias, null) instanceof PrivateKey key)) {
            throw new UnusableSigner(name, "its token has no private key " + alias);
        }
        var fromFile = certificate.map(file -> PemSigner.certificate(name, file));
        if (fromFile.isPresent()) {
            return KeySigner.of(name, fromFile.get(), key);
        }
        if (store.getCertificate(alias) instanceof X509Certificate found) {
            return KeySigner.of(name, found, key);
        }
        throw new UnusableSigner(name, "its token has no certificate " + alias + ", and no file is named");
    }

    private static Optional<char[]> pin(String name, SignerSettings.Token token) {
        return token.pinFile().map(file -> {
            try {
                return Files.readString(file).strip().toCharArray();
            } catch (IOException e) {
                throw new UnusableSigner(name, "its PIN cannot be read", e);
            }
        });
    }
}
