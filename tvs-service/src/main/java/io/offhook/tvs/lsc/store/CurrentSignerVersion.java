package io.offhook.tvs.lsc.store;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.SignerVersion;
import io.offhook.tvs.trustlist.store.FindTrustLists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whether phones make EC keys: under a trust list of signer version 1.1 they do. */
@ApplicationScoped
class CurrentSignerVersion {

    private final FindTrustLists lists;

    CurrentSignerVersion(FindTrustLists lists) {
        this.lists = lists;
    }

    Uni<Boolean> isElliptic() {
        return lists.currentFile()
                .map(found ->
                        found.filter(list -> isElliptic(list.file().toArray())).isPresent());
    }

    private static boolean isElliptic(byte[] file) {
        try {
            return TrustListFile.read(file).list().signerVersion().equals(Optional.of(SignerVersion.V1_1));
        } catch (MalformedFile e) {
            throw new IllegalStateException("a published trust list cannot be read", e);
        }
    }
}
