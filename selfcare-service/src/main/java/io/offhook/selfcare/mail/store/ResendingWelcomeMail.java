package io.offhook.selfcare.mail.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.phone.store.FindCodeToMail;
import io.offhook.selfcare.phone.store.FindCodeToMail.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Has the live code of a phone mailed to its owner once more, for an administrator. */
@ApplicationScoped
public class ResendingWelcomeMail {

    private final UnitOfWork units;
    private final FindCodeToMail find;
    private final StoredWelcomeMails stored;

    ResendingWelcomeMail(UnitOfWork units, FindCodeToMail find, StoredWelcomeMails stored) {
        this.units = units;
        this.find = find;
        this.stored = stored;
    }

    /** If the answer is {@code Found}, the mail is ordered. */
    public Uni<Answer> resend(UUID phoneId, Cause cause) {
        return units.run(() -> find.of(phoneId, cause.at()).call(answer -> switch (answer) {
            case Answer.Found it ->
                stored.orderAgain(new MailOrder(it.codeId(), phoneId, it.ownerId(), it.expiresAt(), cause));
            case Answer.UnknownPhone ignored -> Uni.createFrom().voidItem();
            case Answer.NoLiveCode ignored -> Uni.createFrom().voidItem();
            case Answer.NoOwner ignored -> Uni.createFrom().voidItem();
        }));
    }
}
