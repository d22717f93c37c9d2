package io.offhook.tvs.approval.store;

import io.offhook.eventing.EventCodec;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The certificates of proposals, until these end. Events have their fingerprints only: if the change is made, an event of its own has
 * the certificate. So this is no read model, and no rebuild touches it. In the caller's transaction.
 */
final class ProposedCertificates {

    private static final String KEEP = """
            insert into proposed_certificate (id, proposal, place, certificate)
            select $1::uuid || '/' || place, $1::uuid, place, certificate
            from jsonb_array_elements_text($2::text::jsonb) with ordinality as c (certificate, place)""";

    private static final String DELETE = "delete from proposed_certificate where proposal = $1";

    private static final String DELETE_EXPIRED = """
            delete from proposed_certificate using change_proposal
            where proposal = change_proposal.id and expires_at <= $1""";

    private ProposedCertificates() {}

    /** @param certificates base64 DER */
    static Uni<Void> keep(UUID proposal, List<String> certificates) {
        return certificates.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(KEEP, proposal, EventCodec.write(certificates))
                        .replaceWithVoid();
    }

    static Uni<Void> delete(UUID proposal) {
        return PlainSql.update(DELETE, proposal).replaceWithVoid();
    }

    /** Those that nobody can approve any more. */
    static Uni<Void> deleteExpired(Instant at) {
        return PlainSql.update(DELETE_EXPIRED, at.atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }
}
