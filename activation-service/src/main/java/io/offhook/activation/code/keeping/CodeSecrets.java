package io.offhook.activation.code.keeping;

import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.keeping.KeyRing.Sealed;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The private side of codes, in the caller's transaction. */
@ApplicationScoped
public class CodeSecrets {

    private final KeyRing keys;
    private final SecureRandom random;

    CodeSecrets(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** Which phone's stream a code is in. */
    public record Found(UUID codeId, UUID phoneId, Fingerprint fingerprint) {}

    /** Keeps new digits, no others have the same. */
    public Uni<Void> create(UUID codeId, UUID phoneId) {
        var digits = CodeDigits.generate(random::nextInt);
        var iv = new byte[12];
        random.nextBytes(iv);
        var fingerprint = keys.fingerprint(digits);
        var sealed = keys.seal(codeId, digits, iv);
        return session()
                .flatMap(session -> session.createNativeQuery("""
                        insert into code_fingerprint (fingerprint, key_id, code_id, phone_id)
                        values (:fingerprint, :keyId, :codeId, :phoneId) on conflict (fingerprint) do nothing""")
                        .setParameter("fingerprint", fingerprint.value())
                        .setParameter("keyId", fingerprint.keyId())
                        .setParameter("codeId", codeId)
                        .setParameter("phoneId", phoneId)
                        .executeUpdate()
                        .flatMap(kept -> kept == 1 ? keep(session, codeId, sealed) : create(codeId, phoneId)));
    }

    private static Uni<Void> keep(Mutiny.Session session, UUID codeId, Sealed sealed) {
        return session.createNativeQuery(
                        "insert into code_secret (code_id, key_id, sealed) values (:codeId, :keyId, :sealed)")
                .setParameter("codeId", codeId)
                .setParameter("keyId", sealed.keyId())
                .setParameter("sealed", sealed.bytes())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The digits, while the code is live. */
    public Uni<Optional<CodeDigits>> digits(UUID codeId) {
        return session()
                .flatMap(session -> session.createNativeQuery(
                                "select key_id, sealed from code_secret where code_id = :codeId", Object[].class)
                        .setParameter("codeId", codeId)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(found -> keys.open(codeId, new Sealed((String) found[0], (byte[]) found[1]))));
    }

    /** The code has served. Its fingerprint stays, so that the same device may ask again. */
    public Uni<Void> forget(UUID codeId) {
        return session()
                .flatMap(session -> session.createNativeQuery("delete from code_secret where code_id = :codeId")
                        .setParameter("codeId", codeId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The code that these digits are, or were. */
    public Uni<Optional<Found>> find(List<Fingerprint> fingerprints) {
        var first = fingerprints.getFirst();
        var rest = fingerprints.subList(1, fingerprints.size());
        return session()
                .flatMap(session -> session.createNativeQuery(
                                "select code_id, phone_id from code_fingerprint where fingerprint = :fingerprint",
                                Object[].class)
                        .setParameter("fingerprint", first.value())
                        .getSingleResultOrNull())
                .flatMap(row -> row != null
                        ? Uni.createFrom().item(Optional.of(new Found((UUID) row[0], (UUID) row[1], first)))
                        : rest.isEmpty() ? Uni.createFrom().item(Optional.empty()) : find(rest));
    }

    private static Uni<Mutiny.Session> session() {
        return Panache.getSession();
    }
}
