package io.offhook.provisioning.phone.view;

import io.offhook.contracts.activation.CodeIssued;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which phone has which live code: a fold of the activation topic, whether the phone is known here or not. */
@ApplicationScoped
public class LiveCodes {

    private static final String ISSUED = """
            insert into live_code (phone_id, code_id) values (:phone, :code)
            on conflict (phone_id) do update set code_id = excluded.code_id""";

    /** In the caller's transaction. */
    public Uni<Void> issued(CodeIssued event) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ISSUED)
                        .setParameter("phone", event.phoneId())
                        .setParameter("code", event.codeId())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** It was redeemed, released or has expired. A newer code of the phone stays. */
    public Uni<Void> over(UUID phoneId, UUID codeId) {
        return LiveCodeRow.delete("phoneId = ?1 and codeId = ?2", phoneId, codeId)
                .replaceWithVoid();
    }
}
