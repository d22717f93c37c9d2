package io.offhook.pki.file;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.SignerInfo;
import io.offhook.pki.list.SignerVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * What all kinds say of themselves.
 *
 * @param signerVersion of trust lists only, and not of old ones
 * @param signer who claims to have signed
 * @param hash how the signature was made
 * @param fileName what the phone asks for; generic in a trust list for one phone
 * @param timestamp whole seconds
 */
public record FileHeader(
        FileKind kind,
        Optional<SignerVersion> signerVersion,
        SignerInfo signer,
        HashAlgorithm hash,
        String fileName,
        Instant timestamp) {}
