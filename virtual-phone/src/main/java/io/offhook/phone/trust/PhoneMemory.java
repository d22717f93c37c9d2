package io.offhook.phone.trust;

import io.offhook.phone.file.FileContent;
import io.offhook.pki.Role;
import io.offhook.pki.file.PhoneFile;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.file.Verdict;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files that a phone keeps between boots. Not thread-safe. */
public final class PhoneMemory {

    /** A phone has at most one list of each kind and trusts the certificates of both. */
    public enum ListKind {
        CTL,
        ITL;

        /** From the file name in the request, or from the name in the list. */
        static Optional<ListKind> named(String fileName) {
            if (fileName.startsWith("CTL")) {
                return Optional.of(CTL);
            }
            return fileName.startsWith("ITL") ? Optional.of(ITL) : Optional.empty();
        }
    }

    private final Map<ListKind, TrustListFile> lists = new EnumMap<>(ListKind.class);
    private Optional<FileContent> configuration = Optional.empty();

    public boolean holdsTrustList() {
        return !lists.isEmpty();
    }

    public Optional<TrustListFile> list(ListKind kind) {
        return Optional.ofNullable(lists.get(kind));
    }

    /** The caller verifies the list, or trusts it on first use. */
    public void take(ListKind kind, TrustListFile list) {
        lists.put(kind, list);
    }

    public Optional<FileContent> lastGoodConfiguration() {
        return configuration;
    }

    public void keep(FileContent good) {
        configuration = Optional.of(good);
    }

    /** The roles of the certificate in all lists. */
    public Set<Role> rolesOf(X509Certificate certificate) {
        var roles = EnumSet.noneOf(Role.class);
        lists.values().forEach(list -> roles.addAll(list.list().rolesOf(certificate)));
        return roles;
    }

    public boolean turnsOnHttps() {
        return lists.values().stream().anyMatch(list -> list.list().turnsOnHttps());
    }

    /** The best verdict of all lists: one list with the signer is enough. */
    Verdict verify(PhoneFile file) {
        Verdict best = new Verdict.UnknownSigner(file.header().signer());
        for (var list : lists.values()) {
            var verdict = file.verify(list.list());
            if (verdict.isGood() || best instanceof Verdict.UnknownSigner) {
                best = verdict;
            }
        }
        return best;
    }
}
