package io.offhook.selfcare.phone.store;

import io.offhook.selfcare.phone.Stage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the live code of a phone and the owner to mail it to, whether or not people may see codes. */
@ApplicationScoped
public class FindCodeToMail {

    public sealed interface Answer {

        record Found(UUID codeId, String ownerId, Instant expiresAt) implements Answer {}

        record UnknownPhone() implements Answer {}

        record NoLiveCode() implements Answer {}

        record NoOwner() implements Answer {}
    }

    /** In the caller's transaction. */
    public Uni<Answer> of(UUID phoneId, Instant at) {
        return PhoneRow.<PhoneRow>findById(phoneId)
                .chain(phone -> phone == null
                        ? Uni.createFrom().item(new Answer.UnknownPhone())
                        : CodeRow.<CodeRow>findById(phoneId).map(code -> answer(phone, code, at)));
    }

    private static Answer answer(PhoneRow phone, @Nullable CodeRow code, Instant at) {
        if (code == null || phone.with(code, true).stage(at) != Stage.CODE_READY) {
            return new Answer.NoLiveCode();
        }
        return code.ownerId == null
                ? new Answer.NoOwner()
                : new Answer.Found(code.codeId, code.ownerId, code.expiresAt);
    }
}
