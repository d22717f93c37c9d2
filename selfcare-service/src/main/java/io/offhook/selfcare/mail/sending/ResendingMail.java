package io.offhook.selfcare.mail.sending;

import io.offhook.eventing.Cause;
import io.offhook.eventing.UnitOfWork;
import io.offhook.selfcare.mail.sending.MailRow.State;
import io.offhook.selfcare.phone.view.FindCodeToMail;
import io.offhook.selfcare.phone.view.FindCodeToMail.Answer;
import io.offhook.selfcare.phone.view.FindCodeToMail.Answer.Found;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An administrator has the owner mailed once more. */
@ApplicationScoped
public class ResendingMail {

    private final UnitOfWork units;
    private final FindCodeToMail find;
    private final MailQueue queue;

    ResendingMail(UnitOfWork units, FindCodeToMail find, MailQueue queue) {
        this.units = units;
        this.find = find;
        this.queue = queue;
    }

    /** Found: the mail is ordered. */
    public Uni<Answer> resend(UUID phoneId, Cause cause) {
        return units.run(() -> find.of(phoneId, cause.at()).call(answer -> switch (answer) {
            case Found found -> queue.orderAnew(mail(phoneId, found, cause));
            case Answer.UnknownPhone none -> Uni.createFrom().voidItem();
            case Answer.NoLiveCode none -> Uni.createFrom().voidItem();
            case Answer.NoOwner none -> Uni.createFrom().voidItem();
        }));
    }

    private static MailRow mail(UUID phoneId, Found found, Cause cause) {
        var mail = new MailRow();
        mail.codeId = found.codeId();
        mail.phoneId = phoneId;
        mail.ownerId = found.ownerId();
        mail.expiresAt = found.expiresAt();
        mail.state = State.PENDING;
        mail.nextAttemptAt = cause.at();
        mail.correlationId = cause.correlationId();
        mail.causationId = cause.causationId();
        mail.traceparent = cause.traceparent();
        return mail;
    }
}
