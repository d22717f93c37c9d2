package io.offhook.provisioning.files;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.signing.SignerSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How files are signed, encrypted and cached. Without a signer they are served unsigned. */
@ConfigMapping(prefix = "offhook.files")
public interface FilesSettings {

    /** Signs the files: RSA up to 2048 bits, role TFTP in the trust list. Its key is in a file or in a token. */
    Optional<SignerSettings> signer();

    /** Every phone takes SHA-1; newer ones take SHA-512 too. */
    @WithDefault("SHA1")
    HashAlgorithm hash();

    /** A file with the base64 of 32 random bytes. The passwords of all phones are derived from it; without it phones get none. */
    Optional<Path> secretsKey();

    /** Size of the cache of signed files. */
    @WithDefault("64")
    int cacheMegabytes();

    /** Requests over HTTP and HTTPS whose file is looked up, at a time. The others are refused at once. */
    @WithDefault("512")
    int maxConcurrent();

    /** How long such a look-up may take. */
    @WithDefault("PT5S")
    Duration lookupTimeout();

    MacEnumeration macEnumeration();

    /** When a client counts as one that tries MAC after MAC. */
    interface MacEnumeration {

        /** How many MACs that no phone has one address may ask for within the window. */
        @WithDefault("256")
        int maxUnknownMacs();

        /** Also how long the address then learns nothing new. */
        @WithDefault("PT10M")
        Duration window();
    }
}
