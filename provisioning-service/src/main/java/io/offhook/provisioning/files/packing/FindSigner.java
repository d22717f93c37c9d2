package io.offhook.provisioning.files.packing;

import io.offhook.pki.FileSigner;
import java.util.Optional;

/** Who signs the files, if anybody; its key may be anywhere. */
public interface FindSigner {

    Optional<FileSigner> signer();
}
