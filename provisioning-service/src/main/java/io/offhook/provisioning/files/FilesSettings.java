package io.offhook.provisioning.files;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.signing.SignerSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What files are signed, served and sealed with. Without any of it they are served as they are, over HTTP and TFTP. */
@ConfigMapping(prefix = "offhook.files")
public interface FilesSettings {

    /** With the role TFTP, RSA up to 2048 bits: signs the files. Its key is in a file, or in a token. */
    Optional<SignerSettings> signer();

    /** Every phone takes SHA-1, newer ones SHA-512 too. */
    @WithDefault("SHA1")
    HashAlgorithm hash();

    /** Base64 of 32 random bytes, from which the passwords of all phones follow. Without it phones get none. */
    Optional<Path> secretsKey();

    /** Room for files that are ready to go out. */
    @WithDefault("64")
    int cacheMegabytes();

    Sweep sweep();

    /** When a caller is taken for one who tries MAC after MAC. */
    interface Sweep {

        /** So many MACs that no phone has, within the window, from one address. */
        @WithDefault("256")
        int mostStrangers();

        /** As long as this nothing new is answered then. */
        @WithDefault("PT10M")
        Duration window();
    }
}
